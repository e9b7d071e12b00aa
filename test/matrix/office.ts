import { paths } from '#domains/views/office/paths.ts';
import type { Row } from './row.ts';
import { officers } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /office', at: paths.office, open: officers },
  { route: 'GET /office/search', at: paths.search, open: officers },
];
