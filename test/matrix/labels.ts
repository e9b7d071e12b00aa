import { paths } from '#domains/recognition/labels/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /labels', at: () => paths.labels(), open: members },
  { route: 'GET /labels/:id/pdf', at: ({ label }) => paths.pdf(label), open: ['ana'] },
  { route: 'GET /label/:code', at: ({ labelCode }) => paths.confirmation(labelCode), open: 'everybody' },
  { route: 'GET /label/:code', at: () => paths.confirmation('AAAA-BBBB-CCCC-DDDD-EEEE'), open: [] },
];
