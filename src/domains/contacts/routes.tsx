import type { Route } from '../../platform/http.ts';

export const contactsRoutes: readonly Route[] = [];
