import { paths } from '#domains/people/profiles/paths.ts';
import type { Row, Shown } from './row.ts';
import { members, officers } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /people/:id', at: ({ ana }) => paths.person(ana.id), open: [...members, ...officers] },
  { route: 'GET /people/:id', at: ({ kim }) => paths.person(kim), open: [] },
  {
    route: 'GET /people/:id/possible-cover',
    at: ({ eleni }) => paths.possibleCover(eleni.id),
    open: members.filter((who) => who !== 'eleni'),
  },
  // Ana has no photo in the scene.
  { route: 'GET /people/:id/picture', at: ({ ana }) => `/people/${ana.id}/picture`, open: [] },
  { route: 'GET /profile/picture', at: () => paths.ownPicture(), open: members },
  { route: 'POST /profile/picture', at: () => paths.ownPicture(), open: members },
  { route: 'POST /profile/picture/removal', at: () => paths.removeOwnPicture(), open: members },
  { route: 'GET /profile', at: () => paths.ownProfile(), open: members },
  { route: 'POST /profile', at: () => paths.ownProfile(), open: members },
];

export const shown: readonly Shown[] = [
  { kind: 'profile', id: ({ ana }) => ana.id, at: ({ ana }) => paths.person(ana.id) },
];
