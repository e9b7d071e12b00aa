import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const told = [...members, ...officers];

export const rows: readonly Row[] = [
  { route: 'GET /notifications', at: () => '/notifications', open: told },
  { route: 'POST /notifications/read', at: () => '/notifications/read', open: told },
  {
    route: 'POST /notifications/:id/opening',
    at: ({ notification }) => `/notifications/${notification}/opening`,
    open: ['ana'],
  },
  { route: 'GET /notifications/live', at: () => '/notifications/live', open: told, endless: true },
  // The signature is the key, not the person: without a right one there is nothing, for anybody.
  { route: 'GET /mails-off/:account/:signature', at: ({ ana }) => `/mails-off/${ana.id}/made-up`, open: [] },
  { route: 'POST /mails-off/:account/:signature', at: ({ ana }) => `/mails-off/${ana.id}/made-up`, open: [] },
];
