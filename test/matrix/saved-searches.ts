import { paths } from '#domains/work/saved-searches/paths.ts';
import type { Row } from './row.ts';
import { type Cast, members } from './scene.ts';

const ana: readonly Cast[] = ['ana'];
const fields = () => ({ list: 'people', search: 'q=music', name: 'Music', mails: 'weekly' });

export const rows: readonly Row[] = [
  { route: 'GET /desk/searches', at: () => paths.searches(), open: members },
  { route: 'GET /desk/searches/new', at: () => paths.save('adverts', '?q=chess'), open: members },
  { route: 'POST /desk/searches', at: () => paths.searches(), open: members, fields },
  { route: 'GET /desk/searches/:id', at: ({ savedSearch }) => paths.search(savedSearch), open: ana },
  { route: 'POST /desk/searches/:id', at: ({ savedSearch }) => paths.search(savedSearch), open: ana, fields },
  { route: 'POST /desk/searches/:id/deletion', at: ({ savedSearch }) => paths.deletion(savedSearch), open: ana },
  // The signature is the key, not the person: without a right one there is nothing, for everyone.
  {
    route: 'GET /searches/:id/mails-off/:signature',
    at: ({ savedSearch }) => paths.mailsEnd(savedSearch, 'no'),
    open: [],
  },
  {
    route: 'POST /searches/:id/mails-off/:signature',
    at: ({ savedSearch }) => paths.mailsEnd(savedSearch, 'no'),
    open: [],
  },
];
