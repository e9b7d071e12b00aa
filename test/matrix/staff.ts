import { newId } from '#platform/new-id.ts';
import type { Row } from './row.ts';

const token = 'a-link-that-was-never-made';

export const rows: readonly Row[] = [
  { route: 'GET /invitation/:token', at: () => `/invitation/${token}`, open: 'everybody' },
  { route: 'POST /invitation/:token', at: () => `/invitation/${token}`, open: 'everybody' },
  { route: 'GET /first-operator/:token', at: () => `/first-operator/${token}`, open: 'everybody' },
  { route: 'POST /first-operator/:token', at: () => `/first-operator/${token}`, open: 'everybody' },
  { route: 'GET /operations/officers', at: () => '/operations/officers', open: ['operator'] },
  {
    route: 'POST /operations/officers',
    at: () => '/operations/officers',
    open: ['operator'],
    fields: () => ({ idempotencyKey: newId() }),
  },
  ...(['GET', 'POST'] as const).map(
    (method): Row => ({
      route: `${method} /operations/officers/:id`,
      at: ({ people }) => `/operations/officers/${people.officerPT.id}`,
      open: ['operator'],
    }),
  ),
  { route: 'GET /operations/operators', at: () => '/operations/operators', open: ['operator'] },
  {
    route: 'POST /operations/operators',
    at: () => '/operations/operators',
    open: ['operator'],
    fields: () => ({ idempotencyKey: newId() }),
  },
  // Operators cannot suspend themselves, and the scene has only one.
  ...(['suspension', 'restoration'] as const).map(
    (action): Row => ({
      route: `POST /operations/operators/:id/${action}`,
      at: ({ people }) => `/operations/operators/${people.operator.id}/${action}`,
      open: [],
    }),
  ),
  {
    route: 'POST /operations/operators/:id/invitation',
    at: ({ people }) => `/operations/operators/${people.operator.id}/invitation`,
    open: ['operator'],
  },
  ...(['suspension', 'restoration', 'withdrawal', 'invitation'] as const).map(
    (action): Row => ({
      route: `POST /operations/officers/:id/${action}`,
      at: ({ people }) => `/operations/officers/${people.officerPT.id}/${action}`,
      open: ['operator'],
    }),
  ),
];
