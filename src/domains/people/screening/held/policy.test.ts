import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { HeldState } from './model.ts';
import { canDecideHeld, canSeeHeld, canWithdrawHeld, isSender } from './policy.ts';

const spain = 'ES' as CountryCode;
const member = (id: string): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: spain,
  verified: true,
  confirmed: true,
});
const officer = (serves: readonly CountryCode[] | 'every country'): Actor => ({
  kind: 'officer',
  id: 'o' as OfficerId,
  serves,
});
const actors = {
  guest: { kind: 'guest' },
  sender: member('sender'),
  reader: member('reader'),
  pupil: { kind: 'pupil', id: 'p' as PupilId },
  operator: { kind: 'operator', id: 'op' as OperatorId },
  spain: officer([spain]),
  greece: officer(['GR' as CountryCode]),
  central: officer('every country'),
} as const satisfies Record<string, Actor>;

const held = (state: HeldState = 'waiting') => ({ sender: 'sender' as MemberId, country: spain, state });
const those = (may: (actor: Actor) => boolean) =>
  Object.entries(actors).flatMap(([name, actor]) => (may(actor) ? [name] : []));

it('officers of the sender’s country and the central service see what is held, also once it is decided', () => {
  expect(those((actor) => canSeeHeld(actor, held()))).toEqual(['spain', 'central']);
  expect(those((actor) => canSeeHeld(actor, held('refused')))).toEqual(['spain', 'central']);
});

it('they decide while it waits', () => {
  expect(those((actor) => canDecideHeld(actor, held()))).toEqual(['spain', 'central']);
  for (const state of ['released', 'refused', 'withdrawn', 'undelivered'] as const)
    expect(those((actor) => canDecideHeld(actor, held(state)))).toEqual([]);
});

it('the sender sees it always, and takes it back while it waits', () => {
  expect(those((actor) => isSender(actor, held('refused')))).toEqual(['sender']);
  expect(those((actor) => canWithdrawHeld(actor, held()))).toEqual(['sender']);
  expect(those((actor) => canWithdrawHeld(actor, held('released')))).toEqual([]);
});
