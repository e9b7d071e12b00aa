import { paths } from '#domains/people/screening/paths.ts';
import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /held', at: () => paths.ownHeld(), open: members },
  { route: 'GET /held/:id', at: ({ heldText }) => paths.held(heldText), open: ['stranger'] },
  { route: 'POST /held/:id/withdrawal', at: ({ heldText }) => paths.withdrawal(heldText), open: ['stranger'] },
  { route: 'GET /office/held', at: () => paths.officeHeld(), open: officers },
  {
    route: 'GET /office/held/:id',
    at: ({ heldText }) => paths.officeHeldText(heldText),
    open: ['officerPT', 'central'],
  },
  {
    route: 'POST /office/held/:id/decision',
    at: ({ heldText }) => paths.decision(heldText),
    open: ['officerPT', 'central'],
    fields: () => ({ decision: 'refuse', reason: 'advertising', words: 'It sells journeys to schools.' }),
  },
  { route: 'GET /office/screening', at: () => paths.rules(), open: ['central'] },
  { route: 'POST /office/screening/:rule', at: () => paths.rule('sameText'), open: ['central'] },
];
