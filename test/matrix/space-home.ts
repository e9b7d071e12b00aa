import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Row } from './row.ts';
import { type Cast, castNames } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
/** Pupils see their own spaces and nothing else, not even what is public. */
const world = castNames.filter((name) => name !== 'otherPupil');

export const rows: readonly Row[] = [
  { route: 'GET /spaces/:id', at: ({ space }) => paths.space(space), open: inside },
  { route: 'GET /spaces/:id/outside', at: ({ space }) => paths.outside(space), open: world },
];
