import { paths } from '#domains/core/programme/paths.ts';
import type { Row } from './row.ts';

const runs = ['central', 'operator'] as const;

export const rows: readonly Row[] = [
  { route: 'GET /office/programme', at: paths.programme, open: runs },
  { route: 'POST /office/programme/countries', at: paths.countries, open: runs },
  { route: 'GET /office/programme/countries/:code', at: () => paths.country('ES'), open: runs },
  { route: 'POST /office/programme/countries/:code', at: () => paths.country('ES'), open: runs },
  { route: 'GET /office/programme/services/:place', at: () => paths.service('ES'), open: runs },
  { route: 'POST /office/programme/services/:place', at: () => paths.service('central'), open: runs },
  { route: 'GET /office/programme/words/:list', at: () => paths.words('subject'), open: runs },
  { route: 'POST /office/programme/words/:list', at: () => paths.words('subject'), open: runs },
  { route: 'GET /office/programme/words/:list/:key', at: () => paths.word('subject', 'art'), open: runs },
  { route: 'POST /office/programme/words/:list/:key', at: () => paths.word('subject', 'art'), open: runs },
  { route: 'POST /office/programme/words/:list/:key/end', at: () => paths.wordEnd('subject', 'art'), open: runs },
  { route: 'POST /office/programme/words/:list/:key/return', at: () => paths.wordReturn('subject', 'art'), open: runs },
];
