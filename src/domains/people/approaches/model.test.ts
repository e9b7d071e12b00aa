import { expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { type Approach, concernAbout, pauseEnd } from './model.ts';

const now = new Date('2026-11-30T09:00:00Z');
const text =
  'Dear colleague, we are a primary school by the sea and would like to collect the street games that grandparents played.';
const other =
  'We grow beans in glasses and measure them each morning; who would like to compare our curves with us in spring?';
const times = (count: number, daysAgo: number, outcome: Approach['outcome'] = 'sent', body = text) =>
  Array.from({ length: count }, (_, at) => ({ body, outcome, at: minutesAfter(daysAfter(now, -daysAgo), -at) }));

it.each([
  ['nothing', [], undefined],
  ['two of the day', times(2, 0.2), undefined],
  ['three of the day', times(3, 0.2), 'warned'],
  ['four of the day', times(4, 0.2), 'warned'],
  ['five of the day', times(5, 0.2), 'refused'],
  ['five of the day before', times(5, 1.5), undefined],
  ['ten of the week', times(10, 5), 'refused'],
  ['ten of the week before', times(10, 8), undefined],
  ['five of the day and four refused', [...times(5, 0.2), ...times(4, 0.1, 'refused')], 'refused'],
  ['five of the day and five refused', [...times(5, 0.2), ...times(5, 0.1, 'refused')], 'paused'],
  ['fifty other texts of the day', times(50, 0.2, 'sent', other), undefined],
  ['a pause of an hour ago', times(1, 0.04, 'paused', other), 'paused'],
  ['a pause of two days ago', times(1, 2, 'paused', other), undefined],
] as const)('after %s a text is %s', (_what, earlier, concern) => {
  expect(concernAbout(text, earlier, now)).toBe(concern);
});

it('a pause ends a day after it began', () => {
  const [begun] = times(1, 0.5, 'paused');
  expect(pauseEnd(begun ? [begun] : [], now)).toEqual(daysAfter(now, 0.5));
  expect(pauseEnd(begun ? [begun] : [], daysAfter(now, 0.5))).toBeUndefined();
});
