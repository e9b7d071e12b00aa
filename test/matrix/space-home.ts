import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Row } from './row.ts';
import { castNames } from './scene.ts';

/** Pupils see their own spaces and nothing else, not even what is public. */
const world = castNames.filter((name) => name !== 'otherPupil');

export const rows: readonly Row[] = [
  // It has a public page; people from outside are led to its public side.
  { route: 'GET /spaces/:id', at: ({ space }) => paths.space(space), open: world },
  { route: 'GET /spaces/:id/outside', at: ({ space }) => paths.outside(space), open: world },
];
