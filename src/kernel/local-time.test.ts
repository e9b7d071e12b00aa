import { describe, expect, it } from 'vitest';
import { localTime, nextLocalHour } from './local-time.ts';

describe('the next time that a clock strikes an hour', () => {
  it.each([
    ['later today', '2026-11-30T05:10:00Z', 'Europe/Madrid', { hour: 7 }, '2026-11-30T06:00:00.000Z'],
    [
      'tomorrow where the hour has begun',
      '2026-11-30T06:00:00Z',
      'Europe/Madrid',
      { hour: 7 },
      '2026-12-01T06:00:00.000Z',
    ],
    ['a day of the week', '2026-11-30T05:10:00Z', 'Europe/Athens', { hour: 7, day: 5 }, '2026-12-04T05:00:00.000Z'],
    [
      'the same day a week later',
      '2026-11-30T12:00:00Z',
      'Europe/Athens',
      { hour: 7, day: 1 },
      '2026-12-07T05:00:00.000Z',
    ],
    ['in a zone of half an hour', '2026-11-30T00:10:30Z', 'Asia/Kolkata', { hour: 7 }, '2026-11-30T01:30:00.000Z'],
    ['over the change to summer', '2027-03-27T12:00:00Z', 'Europe/Madrid', { hour: 7 }, '2027-03-28T05:00:00.000Z'],
    ['over the change to winter', '2026-10-24T12:00:00Z', 'Europe/Madrid', { hour: 7 }, '2026-10-25T06:00:00.000Z'],
    ['within the change to winter', '2026-10-25T00:30:00Z', 'Europe/Madrid', { hour: 3 }, '2026-10-25T02:00:00.000Z'],
    ['that the clocks jump over', '2027-03-28T00:30:00Z', 'Europe/Madrid', { hour: 2 }, '2027-03-28T01:00:00.000Z'],
    [
      'at the other end of the world',
      '2026-11-30T05:10:00Z',
      'Pacific/Kiritimati',
      { hour: 7 },
      '2026-11-30T17:00:00.000Z',
    ],
  ])('is %s', (_what, now, zone, at, next) => {
    expect(nextLocalHour(new Date(now), zone, at).toISOString()).toBe(next);
  });

  it('lies ahead and is right in every zone, for every hour of a year', { tags: ['slow'] }, () => {
    for (const zone of ['Europe/Madrid', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'])
      for (let hours = 0; hours < 24 * 366; hours += 5) {
        const now = new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000 + 7);
        const next = nextLocalHour(now, zone, { hour: hours % 24, day: (hours % 7) + 1 });
        expect(next.getTime() - now.getTime()).toBeGreaterThan(0);
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(169 * 3_600_000);
        expect(localTime(next, zone).day, `${zone} ${now.toISOString()}`).toBe((hours % 7) + 1);
      }
  });
});
