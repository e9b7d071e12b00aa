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
  { route: 'GET /profile', at: () => paths.ownProfile(), open: members },
  { route: 'POST /profile', at: () => paths.ownProfile(), open: members },
];

export const shown: readonly Shown[] = [
  { kind: 'profile', id: ({ ana }) => ana.id, at: ({ ana }) => paths.person(ana.id) },
];
