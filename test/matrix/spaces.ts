import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row } from './row.ts';
import { type Cast, castNames, members } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
const founders: readonly Cast[] = ['ana', 'eleni'];
const staff: readonly Cast[] = ['ana', 'eleni', 'paul'];
/** Pupils see their own spaces and nothing else, not even what is public. */
const world = castNames.filter((name) => name !== 'otherPupil');

export const rows: readonly Row[] = [
  { route: 'GET /spaces', at: () => paths.spaces(), open: [...members, 'kim', 'otherPupil'] },
  { route: 'GET /spaces/:id', at: ({ space }) => paths.space(space), open: inside },
  { route: 'GET /spaces/:id/live', at: ({ space }) => paths.live(space), open: inside, endless: true },
  { route: 'GET /spaces/:id/outside', at: ({ space }) => paths.outside(space), open: world },
  {
    route: 'GET /spaces/:id/archive',
    at: ({ space }) => pagePaths.archivedPages(space),
    open: founders,
    forbidden: ['paul'],
  },
  { route: 'GET /spaces/:id/pages/new', at: ({ space }) => pagePaths.newPage(space), open: inside },
  {
    route: 'POST /spaces/:id/pages',
    at: ({ space }) => pagePaths.pages(space),
    open: inside,
    fields: () => ({ idempotencyKey: newId(), title: 'A new page', body: 'Text.', parent: '' }),
  },
  { route: 'GET /spaces/:id/pages/:page', at: ({ space, page }) => pagePaths.page(space, page), open: inside },
  {
    route: 'GET /spaces/:id/pages/:page',
    at: ({ space, publicPage }) => pagePaths.page(space, publicPage),
    open: world,
  },
  {
    route: 'GET /spaces/:id/pages/:page/edit',
    at: ({ space, page }) => pagePaths.editPage(space, page),
    open: staff,
    forbidden: ['kim'],
  },
  {
    route: 'POST /spaces/:id/pages/:page/edit',
    at: ({ space, publicPage }) => pagePaths.editPage(space, publicPage),
    open: staff,
    forbidden: ['kim'],
    fields: () => ({ title: 'Edited', body: 'Text.', version: '1' }),
  },
  {
    route: 'GET /spaces/:id/pages/:page/history',
    at: ({ space, publicPage }) => pagePaths.history(space, publicPage),
    open: inside,
  },
  {
    route: 'GET /spaces/:id/pages/:page/history/:version',
    at: ({ space, publicPage }) => pagePaths.version(space, publicPage, 1),
    open: inside,
  },
  {
    route: 'POST /spaces/:id/pages/:page/history/:version/return',
    at: ({ space, page }) => pagePaths.versionReturn(space, page, 1),
    open: staff,
    forbidden: ['kim'],
    fields: () => ({ version: '1' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/audience',
    at: ({ space, page }) => pagePaths.audience(space, page),
    open: founders,
    // Eleni made the page: a teacher of the space publishes their own only.
    forbidden: ['paul', 'kim'],
    fields: () => ({ audience: 'public' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/place',
    at: ({ space, page }) => pagePaths.place(space, page),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ way: 'up' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/archive',
    at: ({ space, page }) => pagePaths.archive(space, page),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
  {
    route: 'POST /spaces/:id/pages/:page/restoration',
    at: ({ space, publicPage }) => pagePaths.restoration(space, publicPage),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
  { route: 'GET /spaces/:id/pictures', at: ({ space }) => filePaths.pictures(space), open: inside },
  { route: 'POST /spaces/:id/pictures', at: ({ space }) => filePaths.pictures(space), open: inside },
  { route: 'GET /pictures/:id', at: ({ picture }) => filePaths.picture(picture), open: inside },
  {
    route: 'POST /spaces/:id/pictures/:picture/description',
    at: ({ space, picture }) => filePaths.description(space, picture),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ alt: 'Squares of chalk' }),
  },
  {
    route: 'POST /spaces/:id/pictures/:picture/removal',
    at: ({ space, picture }) => filePaths.removal(space, picture),
    open: founders,
    forbidden: ['paul', 'kim'],
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
