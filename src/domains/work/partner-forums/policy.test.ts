import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canFollow, canRunForums, looksForPartners, writesOnceVerified, writesWithLimits } from './policy.ts';

const spain = 'ES' as CountryCode;
const teacher: Actor = { kind: 'member', id: 'ana' as MemberId, country: spain, verified: true, confirmed: true };
const actors: Readonly<Record<string, Actor>> = {
  guest: { kind: 'guest' },
  teacher,
  unverified: { ...teacher, verified: false },
  pupil: { kind: 'pupil', id: 'kim' as PupilId },
  officer: { kind: 'officer', id: 'ines' as OfficerId, serves: [spain] },
  central: { kind: 'officer', id: 'carl' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'otto' as OperatorId },
};
const whoCan = (can: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => actors[name] && can(actors[name]));

it('lets the central service alone run the forums', () => {
  expect(whoCan(canRunForums)).toEqual(['central']);
});

it('lets members follow, look for partners, and write within limits, verified or not', () => {
  for (const can of [canFollow, looksForPartners, writesWithLimits])
    expect(whoCan(can), can.name).toEqual(['teacher', 'unverified']);
});

it('tells members who are not verified yet when they can write', () => {
  expect(whoCan(writesOnceVerified)).toEqual(['unverified']);
});
