import { expect, it } from 'vitest';
import type { CountryCode } from '#kernel/ids.ts';
import { invitedState, staffTimeZone } from './model.ts';

const now = new Date('2026-11-23T09:00:00Z');

it.each([
  [{ has_password: false, has_second_factor: false, suspended_at: null }, 'invited'],
  [{ has_password: true, has_second_factor: false, suspended_at: null }, 'enrolling'],
  [{ has_password: true, has_second_factor: true, suspended_at: null }, 'active'],
  [{ has_password: true, has_second_factor: true, suspended_at: now }, 'suspended'],
  [{ has_password: false, has_second_factor: false, suspended_at: now }, 'suspended'],
] as const)('somebody who was invited, with %j, is %s', (facts, state) => {
  expect(invitedState(facts)).toBe(state);
});

it('officers read times as in the first country that they serve, the central ones as in Brussels', () => {
  const [greece, cyprus, nowhere] = ['GR', 'CY', '??'].map((code) => code as CountryCode);
  if (!greece || !cyprus || !nowhere) throw new Error('three codes');
  expect(staffTimeZone([greece, cyprus])).toBe('Europe/Athens');
  expect(staffTimeZone([nowhere])).toBe('UTC');
  expect([staffTimeZone('every country'), staffTimeZone()]).toEqual(['Europe/Brussels', 'Europe/Brussels']);
});
