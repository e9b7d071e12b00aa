import { demoRoutes } from '#demo/routes.tsx';
import { accountsRoutes } from '#domains/people/accounts/routes.tsx';
import { conductRoutes } from '#domains/conduct/reports/routes.tsx';
import { contactsRoutes } from '#domains/people/contacts/routes.tsx';
import { deskRoutes } from '#domains/views/desk/routes.tsx';
import { diaryRoutes } from '#domains/spaces/diary/routes.tsx';
import { directoryRoutes } from '#domains/people/profiles/routes.tsx';
import { membershipRoutes } from '#domains/people/verification/routes.tsx';
import { messagesRoutes } from '#domains/talk/messages/routes.tsx';
import { notificationsRoutes } from '#domains/core/notifications/routes.tsx';
import { officeRoutes } from '#domains/views/office/routes.tsx';
import { programmeRoutes } from '#domains/core/programme/routes.tsx';
import { projectsRoutes } from '#domains/work/projects/routes.tsx';
import { languageRoutes } from '#domains/spaces/pupils/language/routes.tsx';
import { pupilsRoutes } from '#domains/spaces/pupils/routes.tsx';
import { recognitionRoutes } from '#domains/recognition/labels/routes.tsx';
import { schoolsRoutes } from '#domains/people/schools/routes.tsx';
import { showcaseRoutes } from '#domains/views/site/routes.tsx';
import { spacesRoutes } from '#domains/spaces/spaces/routes.tsx';
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
