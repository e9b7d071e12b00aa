import { paths } from '#domains/spaces/pupils/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row } from './row.ts';
import type { Cast } from './scene.ts';

const staff: readonly Cast[] = ['ana', 'eleni', 'paul'];
const founders: readonly Cast[] = ['ana', 'eleni'];

export const rows: readonly Row[] = [
  { route: 'GET /pupil', at: () => paths.signIn(), open: 'everybody' },
  {
    route: 'POST /pupil',
    at: () => paths.signIn(),
    open: 'everybody',
    fields: () => ({ name: 'nobody', password: 'x' }),
  },
  { route: 'GET /spaces/:id/pupils', at: ({ space }) => paths.pupils(space), open: staff },
  {
    route: 'POST /spaces/:id/pupils',
    at: ({ space }) => paths.pupils(space),
    open: staff,
    fields: () => ({ idempotencyKey: newId(), names: 'Noa' }),
  },
  {
    route: 'POST /spaces/:id/pupils/class',
    at: ({ space }) => paths.newClass(space),
    open: staff,
    fields: () => ({ idempotencyKey: newId(), language: 'en', name: 'Noa' }),
  },
  { route: 'POST /spaces/:id/pupils/undo', at: ({ space }) => paths.undo(space), open: [] },
  { route: 'POST /spaces/:id/pupils/known', at: ({ space }) => paths.knownPupils(space), open: staff },
  {
    route: 'POST /spaces/:id/pupils/names',
    at: ({ space }) => paths.consent(space),
    open: staff,
    fields: ({ publicPost, kim }) => ({ kind: 'post', subject: publicPost, consent: kim }),
  },
  { route: 'GET /spaces/:id/pupils/cards', at: ({ space }) => paths.cards(space), open: staff },
  {
    route: 'POST /spaces/:id/pupils/:pupil/role',
    at: ({ space, kim }) => paths.role(space, kim),
    open: founders,
    forbidden: ['paul'],
    fields: () => ({ role: 'pupil_administrator' }),
  },
  {
    route: 'POST /spaces/:id/pupils/:pupil/withdrawal',
    at: ({ space, kim }) => paths.withdrawal(space, kim),
    open: ['ana'],
    forbidden: ['eleni', 'paul'],
    fields: ({ publicPost }) => ({ kind: 'post', subject: publicPost, statement: '1' }),
  },
  { route: 'GET /spaces/:id/pupils/:pupil/name', at: ({ space, kim }) => paths.renaming(space, kim), open: ['ana'] },
  {
    route: 'POST /spaces/:id/pupils/:pupil/name',
    at: ({ space, kim }) => paths.renaming(space, kim),
    open: ['ana'],
    fields: () => ({ name: 'Noor' }),
  },
  {
    route: 'POST /spaces/:id/pupils/:pupil/password',
    at: ({ space, kim }) => paths.password(space, kim),
    open: ['ana'],
  },
  {
    route: 'POST /spaces/:id/pupils/:pupil/removal',
    at: ({ space, kim }) => paths.removal(space, kim),
    open: founders,
    forbidden: ['paul'],
  },
  {
    route: 'POST /spaces/:id/pupils/:pupil/ending',
    at: ({ space, kim }) => paths.ending(space, kim),
    open: ['ana'],
    forbidden: ['eleni', 'paul'],
  },
];
