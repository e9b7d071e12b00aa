import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canAttach } from './policy.ts';

const member = (confirmed: boolean): Actor => ({
  kind: 'member',
  id: 'one' as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member(true)],
  ['teacher without confirmed address', member(false)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const allowed = (conversation: { readonly open: boolean; readonly awaited: boolean }) =>
  actors.filter(([, actor]) => canAttach(actor, conversation)).map(([name]) => name);

it('lets teachers with a confirmed address send files where they can answer', () => {
  expect(allowed({ open: true, awaited: false })).toEqual(['teacher']);
  expect(allowed({ open: false, awaited: false })).toEqual([]);
});

it('lets nobody send files to strangers who have not answered yet', () => {
  expect(allowed({ open: true, awaited: true })).toEqual([]);
});
