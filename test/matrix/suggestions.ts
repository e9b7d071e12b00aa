import { paths } from '#domains/people/suggestions/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /people/suggestions', at: () => paths.suggestions(), open: members },
  { route: 'GET /people/how-suggestions-work', at: () => paths.how(), open: members },
  {
    route: 'POST /people/suggestions/:id/dismissal',
    at: ({ suggestion }) => paths.dismissal(suggestion),
    open: ['ana'],
    fields: () => ({ reason: 'ages' }),
  },
  { route: 'POST /people/suggestions/:id/restoral', at: ({ suggestion }) => paths.restoral(suggestion), open: ['ana'] },
];
