import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canReadProfile, type ProfileState } from './policy.ts';

const owner = 'owner' as MemberId;
const member = (id: string, verified: boolean): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed: true,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member('other', true)],
  ['teacher not verified', member('other', false)],
  ['owner', member('owner', true)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const open: ProfileState = { id: owner, suspended: false, hidden: false, blocksReader: false };
const states: readonly (readonly [string, ProfileState, readonly string[]])[] = [
  ['open', open, ['teacher', 'teacher not verified', 'owner', 'officer']],
  ['suspended', { ...open, suspended: true }, ['owner']],
  ['hidden', { ...open, hidden: true }, ['owner']],
  ['of somebody who blocked the reader', { ...open, blocksReader: true }, ['owner']],
];

it.each(states)('shows a profile that is %s to the right ones', (_, profile, readers) => {
  expect(actors.filter(([, actor]) => canReadProfile(actor, profile)).map(([name]) => name)).toEqual(readers);
});
