import { paths } from '#domains/spaces/files/paths.ts';
import type { Row, Shown } from './row.ts';
import type { Cast } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
const founders: readonly Cast[] = ['ana', 'eleni'];

export const rows: readonly Row[] = [
  { route: 'GET /spaces/:id/pictures', at: ({ space }) => paths.pictures(space), open: inside },
  { route: 'POST /spaces/:id/pictures', at: ({ space }) => paths.pictures(space), open: inside },
  { route: 'POST /spaces/:id/pictures/upload', at: ({ space }) => paths.upload(space), open: inside },
  { route: 'GET /pictures/:id', at: ({ picture }) => paths.picture(picture), open: inside },
  {
    route: 'POST /spaces/:id/pictures/:picture/description',
    at: ({ space, picture }) => paths.description(space, picture),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ alt: 'Squares of chalk' }),
  },
  {
    route: 'POST /spaces/:id/pictures/:picture/place',
    at: ({ space, picture }) => paths.place(space, picture),
    open: ['ana', 'eleni', 'paul'],
    forbidden: ['kim'],
    fields: () => ({ way: 'earlier' }),
  },
  {
    route: 'POST /spaces/:id/pictures/:picture/removal',
    at: ({ space, picture }) => paths.removal(space, picture),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
];

export const shown: readonly Shown[] = [
  { kind: 'picture', id: ({ picture }) => picture, at: ({ space }) => paths.pictures(space) },
];
