import { paths } from '#domains/views/operations/paths.ts';
import type { Row } from './row.ts';

export const rows: readonly Row[] = [{ route: 'GET /operations', at: paths.operations, open: ['operator'] }];
