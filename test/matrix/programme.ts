import type { Row } from './row.ts';

export const rows: readonly Row[] = [{ route: 'GET /operations', at: () => '/operations', open: ['operator'] }];
