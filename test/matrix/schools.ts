import { paths } from '#domains/people/schools/paths.ts';
import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const ofSpain = ['officerES', 'central'] as const;

export const rows: readonly Row[] = [
  { route: 'GET /schools/finder', at: () => `${paths.finder()}?q=rayuela`, open: ['guest', ...members, ...officers] },
  { route: 'GET /schools/:id', at: ({ school }) => paths.school(school), open: [...members, ...officers] },
  { route: 'GET /schools/:id/edit', at: ({ school }) => paths.edit(school), open: ['ana'] },
  { route: 'POST /schools/:id/edit', at: ({ school }) => paths.edit(school), open: ['ana'] },
  {
    route: 'POST /schools/:id/region',
    at: ({ school }) => paths.region(school),
    open: ofSpain,
    fields: () => ({ region: 'Galicia' }),
  },
  { route: 'GET /office/schools', at: paths.changes, open: officers },
  {
    route: 'GET /office/schools/changes/:id',
    at: ({ schoolChange }) => paths.change(schoolChange),
    open: ofSpain,
  },
  {
    route: 'POST /office/schools/changes/:id/seen',
    at: ({ schoolChange }) => paths.changeSeen(schoolChange),
    open: ofSpain,
  },
];
