import { describe, expect, it } from 'vitest';
import { readDay, readMoment } from './days.ts';

describe('a moment in an address', () => {
  it('is read where one of our pages could have written it', () => {
    expect(readMoment('2026-11-23T09:00:00.000Z')).toEqual(new Date('2026-11-23T09:00:00Z'));
  });
  it.each([
    '',
    '2026-02-31T00:00:00.000Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23',
    '0000-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ])('is none where it says %j', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

it('a day is read where there is one, in years that the database has', () => {
  const days = ['2024-02-29', '2026-02-29', '2026-13-01', '0000-01-01', '10000-01-01', '2026-1-1', 'null', ''];
  expect(days.map(readDay)).toEqual(['2024-02-29', ...Array.from({ length: 7 }, () => undefined)]);
});
