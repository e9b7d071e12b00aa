import { expect, it } from 'vitest';
import { figuresOf, median, tableOf } from './report.ts';

it('counts answers and finds the slow ones', () => {
  const times = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(figuresOf({ times, seconds: 2 }, 50)).toEqual({ perSecond: 50, p50: 51, p95: 96, p99: 100, processor: 0.5 });
});

it('takes the middle of the rounds', () => {
  expect([median([9, 1, 5]), median([1, 3])]).toEqual([5, 2]);
});

it('gives the share of the limit as the middle of the shares of each round', () => {
  const figures = (perSecond: number) => ({ perSecond, p50: 1, p95: 2, p99: 3, processor: 1 });
  const round = (real: number, limit: number) => ({ real: figures(real), limit: figures(limit) });
  const rounds = [round(50, 100), round(10, 100), round(60, 100)];
  expect(tableOf([{ name: 'desk', queries: 4, kilobytes: 12, rounds }])).toContain(' 0.50 | 0.10-0.60 |');
});
