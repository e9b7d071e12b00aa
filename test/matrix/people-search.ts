import { paths } from '#domains/people/people-search/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /people', at: () => `${paths.people()}?q=music&country=ES`, open: members },
  { route: 'GET /people/map', at: () => `${paths.map()}?q=music&country=ES`, open: members },
];
