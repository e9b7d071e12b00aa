import { paths } from '#domains/people/following/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'POST /people/:id/follow', at: ({ stranger }) => paths.follow(stranger.id), open: members },
  { route: 'POST /people/:id/follow', at: ({ kim }) => paths.follow(kim), open: [] },
  { route: 'POST /people/:id/unfollow', at: ({ stranger }) => paths.unfollow(stranger.id), open: members },
  { route: 'GET /followers', at: () => paths.followers(), open: members },
];
