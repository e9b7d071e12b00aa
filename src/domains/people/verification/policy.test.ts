import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { HeadQuestion, MemberState } from './model.ts';
import { canChangeSchool, canDecideOn, canRemindHead, canSeeVerification, canVerify } from './policy.ts';

const [spain, greece] = ['ES' as CountryCode, 'GR' as CountryCode];
const ana = 'ana' as MemberId;
const now = new Date('2026-11-23T09:00:00Z');
const actors: Record<string, Actor> = {
  guest: { kind: 'guest' },
  pupil: { kind: 'pupil', id: 'kim' as PupilId },
  'a pupil with the id of ana': { kind: 'pupil', id: 'ana' as string as PupilId },
  ana: { kind: 'member', id: ana, country: spain, verified: false, confirmed: false },
  'a verified colleague': { kind: 'member', id: 'luz' as MemberId, country: spain, verified: true, confirmed: true },
  'officer of ES': { kind: 'officer', id: 'rui' as OfficerId, serves: [spain] },
  'officer of GR': { kind: 'officer', id: 'nikos' as OfficerId, serves: [greece] },
  'central officer': { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'olga' as OperatorId },
};
const states: readonly MemberState[] = ['waiting', 'verified', 'refused'];
const who = (rule: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => rule(actor))
    .map(([name]) => name);

describe('canSeeVerification', () => {
  it('is for the services of the country', () => {
    expect(who((actor) => canSeeVerification(actor, { country: spain }))).toEqual(['officer of ES', 'central officer']);
    expect(who((actor) => canSeeVerification(actor, { country: greece }))).toEqual([
      'officer of GR',
      'central officer',
    ]);
  });
});

describe('canDecideOn', () => {
  it('is for the services of the country, while the person waits', () => {
    const deciders = states.map((state) => who((actor) => canDecideOn(actor, { country: spain, state })));
    expect(deciders).toEqual([['officer of ES', 'central officer'], [], []]);
  });
});

describe('canVerify', () => {
  const person = { country: spain, state: 'waiting', addressConfirmedAt: now } as const;
  it('is for those who decide, once the address is confirmed', () => {
    expect(who((actor) => canVerify(actor, person))).toEqual(['officer of ES', 'central officer']);
    expect(who((actor) => canVerify(actor, { ...person, addressConfirmedAt: null }))).toEqual([]);
    expect(who((actor) => canVerify(actor, { ...person, state: 'refused' }))).toEqual([]);
  });
});

describe('canRemindHead', () => {
  const asked: HeadQuestion = {
    sentAt: daysAfter(now, -7),
    expiresAt: daysAfter(now, 23),
    answer: null,
    answeredAt: null,
  };
  const own = { id: ana, state: 'waiting', head: asked } as const;
  it('is for the member alone', () => {
    expect(who((actor) => canRemindHead(actor, own, now))).toEqual(['ana']);
  });
  it('waits a week, and ends with an answer or a decision', () => {
    const reminders = [
      own,
      { ...own, head: { ...asked, sentAt: daysAfter(now, -6.9) } },
      { ...own, head: { ...asked, answer: 'confirmed', answeredAt: now } as const },
      { ...own, head: undefined },
      { ...own, state: 'verified' as const },
      { ...own, state: 'refused' as const },
    ];
    expect(reminders.map((each) => who((actor) => canRemindHead(actor, each, now)).length)).toEqual([1, 0, 0, 0, 0, 0]);
  });
});

describe('canChangeSchool', () => {
  it('is for the member alone', () => {
    expect(who((actor) => canChangeSchool(actor, { id: ana }))).toEqual(['ana']);
  });
});
