import { expect, it } from 'vitest';
import { places } from './places.ts';
import { regionOf } from './regions.ts';

it('knows the region of every town of a country, or of none', () => {
  const byCountry = places.map(({ code, towns }) => ({
    code,
    found: towns.map((town) => regionOf(code, town) !== ''),
  }));
  expect(byCountry.filter(({ found }) => found.includes(true) && found.includes(false))).toEqual([]);
  expect(byCountry.filter(({ found }) => found.includes(true)).length).toBeGreaterThan(20);
});
