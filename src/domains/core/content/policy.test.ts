import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canStateConsent, hasTeacherToAsk } from './policy.ts';

const actors: readonly Actor[] = [
  { kind: 'member', id: 'm' as MemberId, country: 'ES' as CountryCode, verified: true, confirmed: true },
  { kind: 'guest' },
  { kind: 'pupil', id: 'kim' as PupilId },
  { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'o' as OperatorId },
];

it('only a teacher states that the consent of a family is held', () => {
  expect(actors.filter(canStateConsent).map(({ kind }) => kind)).toEqual(['member']);
});

it('pupils alone have a teacher to ask', () => {
  expect(actors.filter(hasTeacherToAsk).map(({ kind }) => kind)).toEqual(['pupil']);
});
