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
  {
    route: 'POST /notifications/:id/reading',
    at: ({ notification }) => `/notifications/${notification}/reading`,
    open: ['ana'],
  },
];
