import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Row } from './row.ts';
import { type Cast, members, officers } from './scene.ts';

const founders: readonly Cast[] = ['ana', 'eleni'];
const staff: readonly Cast[] = ['ana', 'eleni', 'paul'];

export const rows: readonly Row[] = [
  { route: 'GET /spaces', at: () => paths.spaces(), open: [...members, 'kim', 'otherPupil'] },
  {
    route: 'POST /spaces/:id/following',
    at: ({ space }) => paths.following(space),
    open: staff,
    fields: () => ({ follows: 'no' }),
  },
  {
    route: 'GET /live',
    at: ({ space }) => `${paths.live()}?space=${space}`,
    open: [...members, ...officers, 'kim', 'operator'],
    endless: true,
  },
  {
    route: 'POST /spaces/:id/translation',
    at: ({ space }) => paths.translation(space),
    open: founders,
    forbidden: ['paul'],
    fields: () => ({ pupils: 'no' }),
  },
  { route: 'GET /spaces/:id/members', at: ({ space }) => paths.members(space), open: staff },
  {
    route: 'POST /spaces/:id/members',
    at: ({ space }) => paths.members(space),
    open: founders,
    forbidden: ['paul'],
    fields: ({ stranger }) => ({ member: stranger.id, role: 'teacher' }),
  },
  {
    route: 'POST /spaces/:id/members/:member/role',
    at: ({ space, people }) => paths.memberRole(space, people.paul.id),
    open: founders,
    forbidden: ['paul'],
    fields: () => ({ role: 'teacher' }),
  },
  {
    route: 'POST /spaces/:id/members/:member/removal',
    at: ({ space, eleni }) => paths.memberRemoval(space, eleni.id),
    // Nobody removes a founder.
    open: [],
    forbidden: ['ana', 'eleni', 'paul'],
  },
];
