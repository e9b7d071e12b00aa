import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canDismiss, canSeeSuggestions } from './policy.ts';

const member = (id: string, verified: boolean): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed: true,
});
const others: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'pupil', id: 'p' as PupilId },
  { kind: 'officer', id: 'o' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'x' as OperatorId },
];

it('shows suggestions to every member, verified or not, and to nobody else', () => {
  expect([member('a', true), member('a', false)].every(canSeeSuggestions)).toBe(true);
  expect(others.some(canSeeSuggestions)).toBe(false);
});

it('lets the reader put a suggestion away, and nobody else', () => {
  const suggestion = { reader: 'a' as MemberId };
  expect(canDismiss(member('a', true), suggestion)).toBe(true);
  expect(canDismiss(member('a', false), suggestion)).toBe(true);
  for (const actor of [member('b', true), ...others]) expect(canDismiss(actor, suggestion)).toBe(false);
});
