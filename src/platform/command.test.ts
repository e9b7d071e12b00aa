import { expect, it } from 'vitest';
import type { SeenRequest } from '#domains/people/contacts/access.ts';
import type { declineRequest } from '#domains/people/contacts/commands/decline-request.ts';
import type { Member, Officer } from '#kernel/actor.ts';

type Accepts<actor extends Member | Officer, thing> = thing extends Parameters<typeof declineRequest<actor>>[1]
  ? true
  : false;

// The compiler is the test: each constant has a type of one value, and `npm test` checks types.
const ownKind: Accepts<Member, SeenRequest<Member>> = true;
const otherKind: Accepts<Member, SeenRequest<Officer>> = false;
const notLoaded: Accepts<Member, Omit<SeenRequest<Member>, symbol>> = false;

it('takes in a command only what was loaded for the same kind of actor, and by access.ts', () => {
  expect([ownKind, otherKind, notLoaded]).toEqual([true, false, false]);
});
