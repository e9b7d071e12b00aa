import type { Route } from '../../platform/http.ts';

export const messagesRoutes: readonly Route[] = [];
