import type { Route } from '#platform/http.ts';
import { coverRoutes } from './routes/covers.tsx';
import { forumsRoutes } from './routes/forums.tsx';
import { moderationRoutes } from './routes/moderation.tsx';
import { officeRoutes } from './routes/office.tsx';
import { threadRoutes } from './routes/threads.tsx';

export const partnerForumsRoutes: readonly Route[] = [
  ...coverRoutes,
  ...forumsRoutes,
  ...threadRoutes,
  ...moderationRoutes,
  ...officeRoutes,
];
