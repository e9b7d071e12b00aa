import { expect, it } from 'vitest';
import { giniOf, type Season, simulateSeason } from './simulate-season.ts';

/** As `npm run simulate`, with fewer teachers and days: the figures of decision 31 are those of ten thousand teachers and a season. */
const small = { teachers: 300, days: 14 } as const;
let usual: Season | undefined;
let few: Season | undefined;
const season = () => (usual ??= simulateSeason({ ...small, bound: 20 }));
const scarceSeason = () => (few ??= simulateSeason({ ...small, bound: 5 }));

it('suggests nobody to more than the bound within a week', { tags: ['slow'] }, () => {
  expect(season().mostExposed).toBeLessThanOrEqual(20);
  expect(scarceSeason().mostExposed).toBeLessThanOrEqual(5);
});

it('serves nearly all readers whom anybody fits, also where places are few', { tags: ['slow'] }, () => {
  const { served, rounds } = season();
  expect(rounds).toBeGreaterThan(150);
  expect(served / rounds).toBeGreaterThanOrEqual(0.95);
  const scarce = scarceSeason();
  expect(scarce.served / scarce.rounds).toBeGreaterThanOrEqual(0.95);
});

it('spreads suggestions over nearly all who can be suggested, not over a few', () => {
  const { gini, reached } = season();
  expect(gini).toBeLessThan(0.45);
  expect(reached).toBeGreaterThan(0.9);
});

it('knows how unevenly something is spread', () => {
  expect(giniOf([3, 3, 3])).toBeCloseTo(0);
  expect(giniOf([0, 0, 0, 8])).toBeCloseTo(0.75);
  expect(giniOf([])).toBe(0);
});
