import type { Row } from './row.ts';

export const rows: readonly Row[] = [
  { route: 'GET /demo', at: () => '/demo', open: 'everybody' },
  { route: 'POST /demo/:persona', at: () => '/demo/teacher-es', open: 'everybody' },
  { route: 'POST /demo/:persona', at: () => '/demo/nobody', open: [] },
  { route: 'GET /demo/mail', at: () => '/demo/mail', open: 'everybody' },
  { route: 'GET /demo/mail/:id', at: () => '/demo/mail/none', open: [] },
  { route: 'GET /demo/components', at: () => '/demo/components', open: 'everybody' },
];
