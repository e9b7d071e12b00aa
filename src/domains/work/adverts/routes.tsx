import type { Route } from '#platform/http.ts';
import { answersRoutes } from './answers/routes.tsx';
import { listRoutes } from './list/routes.tsx';
import { oneAdvertRoutes } from './routes/one-advert.tsx';
import { previewRoutes } from './routes/preview.tsx';
import { writeRoutes } from './routes/write.tsx';

export const advertsRoutes: readonly Route[] = [
  ...listRoutes,
  ...writeRoutes,
  ...previewRoutes,
  ...answersRoutes,
  ...oneAdvertRoutes,
];
