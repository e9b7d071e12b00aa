import { paths } from '#domains/core/translation/paths.ts';
import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const both = ['GET /translation/:kind/:id', 'POST /translation/:kind/:id'] as const;

export const rows: readonly Row[] = both.flatMap((route): Row[] => [
  { route, at: ({ advert }) => paths.content('advert', advert), open: members },
  { route, at: ({ ana }) => paths.content('profile', ana.id), open: [...members, ...officers] },
  { route, at: ({ message }) => paths.content('message', message), open: ['ana', 'eleni'] },
  {
    route,
    at: ({ post }) => paths.content('post', post),
    open: ['ana', 'eleni', 'paul', 'kim', 'officerES', 'officerGR', 'central'],
  },
  // Of the pupil: the teachers of the space have not allowed it.
  { route, at: ({ reply }) => paths.content('reply', reply), open: [] },
  { route, at: ({ page }) => paths.content('page', page), open: [] },
  { route, at: ({ advert }) => paths.content('poster', advert), open: [] },
]);
