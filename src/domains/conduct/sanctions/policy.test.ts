import { expect, it } from 'vitest';
import type { Actor, Member, Officer } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { endOf, type SanctionFacts } from './model.ts';
import { canBeSanctioned, canCheckBan, canLift, canSeeSanction, isKeptFrom } from './policy.ts';

const now = new Date('2026-11-02T08:00:00Z');
const [ES, GR] = ['ES' as CountryCode, 'GR' as CountryCode];
const member: Member = { kind: 'member', id: 'ana' as MemberId, country: ES, verified: true, confirmed: true };
const officer = (id: string, serves: Officer['serves']): Officer => ({ kind: 'officer', id: id as OfficerId, serves });
const [spain, greece, central] = [officer('es', [ES]), officer('gr', [GR]), officer('c', 'every country')];
const others: readonly Actor[] = [
  { kind: 'guest' },
  member,
  { kind: 'pupil', id: 'kim' as PupilId },
  { kind: 'operator', id: 'op' as OperatorId },
  greece,
];
const ban: SanctionFacts = {
  member: member.id,
  country: ES,
  kind: 'ban',
  rule: 'commerce',
  imposedBy: spain.id,
  begunAt: now,
  endsAt: endOf('ban', now),
  checkedAt: null,
  liftedAt: null,
};

it('keeps who is silenced from writing, and who is suspended from all but what is open to them', () => {
  const kept = (restriction: Member['restriction']) =>
    (['GET', 'POST'] as const).flatMap((method) =>
      ([undefined, 'silenced', 'suspended'] as const).map((openTo) =>
        isKeptFrom({ ...member, ...(restriction && { restriction }) }, { method, ...(openTo && { openTo }) }),
      ),
    );
  expect(kept(undefined)).toEqual([false, false, false, false, false, false]);
  expect(kept('silenced')).toEqual([false, false, false, true, false, false]);
  expect(kept('suspended')).toEqual([true, true, false, true, true, false]);
});

it('keeps nobody else from anything', () => {
  for (const actor of others) expect(isKeptFrom(actor, { method: 'POST' })).toBe(false);
});

it('is seen by the service of the country of the member', () => {
  for (const actor of others) expect(canSeeSanction(actor, ban)).toBe(false);
  for (const actor of [spain, central]) expect(canSeeSanction(actor, ban)).toBe(true);
});

it('lets another officer than the first take the second look', () => {
  for (const actor of [...others, spain]) expect(canCheckBan(actor, ban)).toBe(false);
  expect(canCheckBan(central, ban)).toBe(true);
  expect(canCheckBan(central, { ...ban, checkedAt: now })).toBe(false);
});

it('is lifted by the service, and a ban of two officers by the central one alone', () => {
  for (const actor of others) expect(canLift(actor, ban, now)).toBe(false);
  expect(canLift(spain, ban, now)).toBe(true);
  const confirmed = { ...ban, checkedAt: now, endsAt: null };
  expect([canLift(spain, confirmed, now), canLift(central, confirmed, now)]).toEqual([false, true]);
  expect(canLift(central, { ...confirmed, liftedAt: now }, now)).toBe(false);
});

it('is for members', () => {
  expect([true, false].map((authorIsMember) => canBeSanctioned({ authorIsMember }))).toEqual([true, false]);
});
