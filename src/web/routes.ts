import { demoRoutes } from '#demo/routes.tsx';
import { accountsRoutes } from '#domains/accounts/routes.tsx';
import { conductRoutes } from '#domains/conduct/routes.tsx';
import { contactsRoutes } from '#domains/contacts/routes.tsx';
import { deskRoutes } from '#domains/desk/routes.tsx';
import { diaryRoutes } from '#domains/diary/routes.tsx';
import { directoryRoutes } from '#domains/directory/routes.tsx';
import { membershipRoutes } from '#domains/membership/routes.tsx';
import { messagesRoutes } from '#domains/messages/routes.tsx';
import { notificationsRoutes } from '#domains/notifications/routes.tsx';
import { officeRoutes } from '#domains/office/routes.tsx';
import { programmeRoutes } from '#domains/programme/routes.tsx';
import { projectsRoutes } from '#domains/projects/routes.tsx';
import { languageRoutes } from '#domains/pupils/language/routes.tsx';
import { pupilsRoutes } from '#domains/pupils/routes.tsx';
import { recognitionRoutes } from '#domains/recognition/routes.tsx';
import { schoolsRoutes } from '#domains/schools/routes.tsx';
import { showcaseRoutes } from '#domains/showcase/routes.tsx';
import { spacesRoutes } from '#domains/spaces/routes.tsx';
import type { Route } from '#platform/http.ts';
import type { Services } from '#platform/services.ts';

/** Every address of the program. Those of the demonstration exist only where there is one. */
export function routes({ demo }: Pick<Services, 'demo'>): readonly Route[] {
  return [
    ...showcaseRoutes,
    ...accountsRoutes,
    ...membershipRoutes,
    ...deskRoutes,
    ...directoryRoutes,
    ...contactsRoutes,
    ...messagesRoutes,
    ...projectsRoutes,
    ...recognitionRoutes,
    ...spacesRoutes,
    ...pupilsRoutes,
    ...languageRoutes,
    ...diaryRoutes,
    ...conductRoutes,
    ...schoolsRoutes,
    ...notificationsRoutes,
    ...officeRoutes,
    ...programmeRoutes,
    ...(demo ? demoRoutes : []),
  ];
}
