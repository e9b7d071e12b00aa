import { expect, it } from 'vitest';
import { leavesOf } from './model.ts';

const begun = (...days: string[]) => days.map((day) => ({ activatedAt: new Date(`${day}T12:00:00Z`) }));
const shapes = (...days: string[]) => leavesOf(begun(...days)).map(({ years, cards }) => [...years, cards.length]);

it('stamps lie on leaves by school year, which begins in August', () => {
  expect(
    shapes(
      '2026-09-01',
      '2026-08-01',
      '2026-08-01',
      '2026-08-01',
      '2026-07-31',
      '2026-02-01',
      '2025-10-01',
      '2025-09-01',
    ),
  ).toEqual([
    [2026, 2026, 4],
    [2025, 2025, 4],
  ]);
});

it('years with few stamps share a leaf, and none is lost', () => {
  expect(shapes('2026-09-01', '2024-09-01', '2023-09-01', '2020-09-01', '2019-09-01')).toEqual([[2026, 2019, 5]]);
  expect(shapes('2026-09-01')).toEqual([[2026, 2026, 1]]);
  expect(shapes()).toEqual([]);
});
