import { paths } from '#domains/core/covers/paths.ts';
import type { Row } from './row.ts';

export const rows: readonly Row[] = [
  { route: 'GET /covers/:file', at: ({ cover }) => paths.cover(cover), open: 'everybody' },
  { route: 'GET /covers/:file', at: ({ cover }) => paths.raster(cover), open: 'everybody' },
  { route: 'GET /covers/:file', at: () => paths.cover('0'.repeat(32)), open: [] },
  { route: 'GET /covers/:file', at: () => paths.cover('../labels'), open: [] },
];
