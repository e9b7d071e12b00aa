import type { Row } from './row.ts';

export const rows: readonly Row[] = [
  { route: 'GET /', at: () => '/', open: 'everybody' },
  { route: 'GET /countries', at: () => '/countries', open: 'everybody' },
  { route: 'GET /at/:country', at: () => '/at/es', open: 'everybody' },
  { route: 'GET /at/:country', at: () => '/at/ES', open: [] },
  { route: 'GET /at/:country', at: () => '/at/zz', open: [] },
];
