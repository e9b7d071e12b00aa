import { paths } from '#domains/spaces/pages/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row, Shown } from './row.ts';
import { type Cast, castNames } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
const founders: readonly Cast[] = ['ana', 'eleni'];
const staff: readonly Cast[] = ['ana', 'eleni', 'paul'];
/** Pupils see their own spaces and nothing else, not even what is public. */
const world = castNames.filter((name) => name !== 'otherPupil');

export const rows: readonly Row[] = [
  {
    route: 'GET /spaces/:id/archive',
    at: ({ space }) => paths.archivedPages(space),
    open: founders,
    forbidden: ['paul'],
  },
  { route: 'GET /spaces/:id/pages/new', at: ({ space }) => paths.newPage(space), open: inside },
  {
    route: 'POST /spaces/:id/pages',
    at: ({ space }) => paths.pages(space),
    open: inside,
    fields: () => ({ idempotencyKey: newId(), title: 'A new page', body: 'Text.', parent: '' }),
  },
  { route: 'GET /spaces/:id/pages/:page', at: ({ space, page }) => paths.page(space, page), open: inside },
  {
    route: 'GET /spaces/:id/pages/:page',
    at: ({ space, publicPage }) => paths.page(space, publicPage),
    open: world,
  },
  {
    route: 'GET /spaces/:id/pages/:page/edit',
    at: ({ space, page }) => paths.editPage(space, page),
    open: staff,
    forbidden: ['kim'],
  },
  {
    route: 'POST /spaces/:id/pages/:page/edit',
    at: ({ space, publicPage }) => paths.editPage(space, publicPage),
    open: staff,
    forbidden: ['kim'],
    fields: () => ({ title: 'Edited', body: 'Text.', version: '1' }),
  },
  {
    route: 'GET /spaces/:id/pages/:page/history',
    at: ({ space, publicPage }) => paths.history(space, publicPage),
    open: inside,
  },
  {
    route: 'GET /spaces/:id/pages/:page/history/:version',
    at: ({ space, publicPage }) => paths.version(space, publicPage, 1),
    open: inside,
  },
  {
    route: 'POST /spaces/:id/pages/:page/history/:version/return',
    at: ({ space, page }) => paths.versionReturn(space, page, 1),
    open: staff,
    forbidden: ['kim'],
    fields: () => ({ version: '1' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/audience',
    at: ({ space, page }) => paths.audience(space, page),
    open: founders,
    // Eleni made the page: a teacher of the space publishes their own only.
    forbidden: ['paul', 'kim'],
    fields: () => ({ audience: 'public' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/place',
    at: ({ space, page }) => paths.place(space, page),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ way: 'up' }),
  },
  {
    route: 'POST /spaces/:id/pages/:page/archive',
    at: ({ space, page }) => paths.archive(space, page),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
  {
    route: 'POST /spaces/:id/pages/:page/restoration',
    at: ({ space, publicPage }) => paths.restoration(space, publicPage),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
];

export const shown: readonly Shown[] = [
  { kind: 'page', id: ({ page }) => page, at: ({ space, page }) => paths.page(space, page) },
  { kind: 'page', id: ({ publicPage }) => publicPage, at: ({ space, publicPage }) => paths.page(space, publicPage) },
];
