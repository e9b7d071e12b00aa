import type { Route } from '../../platform/http.ts';

export const diaryRoutes: readonly Route[] = [];
