import type { Route } from '#platform/http.ts';
import { languageRoutes } from './language/routes.tsx';
import { newClassRoutes } from './new-class/routes.tsx';
import { renamingRoutes } from './renaming/routes.tsx';
import { classRoutes } from './routes/class.tsx';
import { foundNamesRoutes } from './routes/found-names.tsx';
import { onePupilRoutes } from './routes/one-pupil.tsx';
import { signInRoutes } from './routes/sign-in.tsx';

export const pupilsRoutes: readonly Route[] = [
  ...signInRoutes,
  ...classRoutes,
  ...newClassRoutes,
  ...foundNamesRoutes,
  ...onePupilRoutes,
  ...renamingRoutes,
  ...languageRoutes,
];
