import { expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import { endOf, isInForce, kindNow, type SanctionFacts } from './model.ts';

const begunAt = new Date('2026-11-01T08:00:00Z');
const facts: SanctionFacts = {
  member: 'eleni' as MemberId,
  country: 'GR' as CountryCode,
  kind: 'ban',
  rule: 'bullying',
  imposedBy: null,
  begunAt,
  endsAt: endOf('ban', begunAt),
  checkedAt: null,
  liftedAt: null,
};
const after = (hours: number) => minutesAfter(begunAt, hours * 60);

it('ends by itself: silence after a week, suspension after thirty days', () => {
  for (const [kind, days] of [
    ['silence', 7],
    ['suspension', 30],
  ] as const) {
    const endsAt = endOf(kind, begunAt);
    expect(isInForce({ liftedAt: null, endsAt }, daysAfter(begunAt, days - 1))).toBe(true);
    expect(isInForce({ liftedAt: null, endsAt }, daysAfter(begunAt, days))).toBe(false);
  }
});

it('ends when it is lifted, and a ban that was confirmed has no other end', () => {
  expect(isInForce({ liftedAt: begunAt, endsAt: endOf('silence', begunAt) }, after(1))).toBe(false);
  expect(isInForce({ liftedAt: null, endsAt: null }, daysAfter(begunAt, 4000))).toBe(true);
});

it('makes a ban of one officer hold at once for what is grave, for seventy-two hours', () => {
  expect(kindNow(facts, after(71))).toBe('ban');
  expect(kindNow(facts, after(72))).toBe('suspension');
  expect(kindNow({ ...facts, checkedAt: after(5) }, after(100))).toBe('ban');
});

it('makes any other ban a suspension until a second officer agrees', () => {
  expect(kindNow({ ...facts, rule: 'commerce' }, after(1))).toBe('suspension');
  expect(kindNow({ ...facts, rule: 'commerce', checkedAt: after(1) }, after(2))).toBe('ban');
});
