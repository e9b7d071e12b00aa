import { paths } from '#domains/people/contacts/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /contacts', at: () => paths.contacts(), open: members },
  { route: 'GET /contacts/:id/note', at: ({ eleni }) => paths.note(eleni.id), open: ['ana'] },
  {
    route: 'POST /contacts/:id/note',
    at: ({ eleni }) => paths.note(eleni.id),
    open: ['ana'],
    fields: () => ({ note: 'Met in Volos.', groups: 'Kites' }),
  },
  { route: 'GET /people/:id/contact', at: ({ stranger }) => paths.ask(stranger.id), open: members },
  { route: 'POST /people/:id/contact', at: ({ stranger }) => paths.ask(stranger.id), open: members },
  {
    route: 'POST /contacts/requests/:id/acceptance',
    at: ({ request }) => paths.acceptance(request),
    open: ['ana', 'eleni'],
  },
  {
    route: 'POST /contacts/requests/:id/declination',
    at: ({ request }) => paths.declination(request),
    open: ['ana', 'eleni'],
  },
  {
    route: 'POST /contacts/requests/:id/withdrawal',
    at: ({ request }) => paths.withdrawal(request),
    open: ['ana', 'eleni'],
  },
  { route: 'POST /people/:id/block', at: ({ kim }) => paths.block(kim), open: [] },
  { route: 'POST /people/:id/block', at: ({ people }) => paths.block(people.officerES.id), open: [] },
  { route: 'POST /people/:id/unblock', at: ({ stranger }) => paths.unblock(stranger.id), open: members },
];
