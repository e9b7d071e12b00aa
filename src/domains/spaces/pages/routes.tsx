import type { Route } from '#platform/http.ts';
import { historyRoutes } from './history/routes.tsx';
import { arrangeRoutes } from './routes/arrange.tsx';
import { readRoutes } from './routes/read.tsx';
import { writeRoutes } from './routes/write.tsx';

export const pagesRoutes: readonly Route[] = [...writeRoutes, ...readRoutes, ...arrangeRoutes, ...historyRoutes];
