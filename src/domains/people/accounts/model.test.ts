import { describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { AccountId, CountryCode, MemberId, OfficerId, PupilId } from '#kernel/ids.ts';
import {
  hasEnded,
  homeCountryOf,
  isOfficersAccount,
  linkExpiry,
  ownerColumns,
  plainCode,
  sessionMinutes,
} from './model.ts';

const now = new Date('2026-11-23T09:00:00Z');

describe('a session', () => {
  it.each(['member', 'pupil', 'officer', 'operator'] as const)(
    'of a %s ends when it is idle, and at the latest',
    (kind) => {
      const { idle, most } = sessionMinutes[kind];
      const times = { kind, pendingStep: null, createdAt: now, seenAt: now };
      expect(hasEnded(times, minutesAfter(now, idle - 1))).toBe(false);
      expect(hasEnded(times, minutesAfter(now, idle))).toBe(true);
      const busy = (minutes: number) => ({ ...times, seenAt: minutesAfter(now, minutes - 1) });
      expect(hasEnded(busy(most - 1), minutesAfter(now, most - 1))).toBe(false);
      expect(hasEnded(busy(most), minutesAfter(now, most))).toBe(true);
    },
  );

  it('that waits for the second factor ends after a quarter of an hour, however busy it is', () => {
    const times = { kind: 'member', pendingStep: 'second_factor', createdAt: now } as const;
    expect(hasEnded({ ...times, seenAt: minutesAfter(now, 13) }, minutesAfter(now, 14))).toBe(false);
    expect(hasEnded({ ...times, seenAt: minutesAfter(now, 14) }, minutesAfter(now, 15))).toBe(true);
  });
});

describe('links', () => {
  it('live two hours for a password, a week for an address, two weeks for an officer', () => {
    expect(linkExpiry('reset_password', now)).toEqual(minutesAfter(now, 120));
    expect(linkExpiry('confirm_email', now)).toEqual(daysAfter(now, 7));
    expect(linkExpiry('officer_invitation', now)).toEqual(daysAfter(now, 14));
    expect(linkExpiry('first_operator', now)).toEqual(daysAfter(now, 7));
  });
});

it('reads a code however it was typed', () => {
  expect(plainCode(' 123 456 ')).toBe('123456');
  expect(plainCode('BCDF-ghjk–2345')).toBe('bcdfghjk2345');
});

describe('an account', () => {
  const [spain, greece] = ['ES' as CountryCode, 'GR' as CountryCode];

  it('is of a country where its owner lives, or which they serve first', () => {
    const officer = (serves: readonly CountryCode[] | 'every country') =>
      homeCountryOf({ kind: 'officer', id: 'f' as OfficerId, serves });
    const member = { kind: 'member', id: 'm' as MemberId, country: greece, verified: true, confirmed: true } as const;
    expect(homeCountryOf(member)).toBe(greece);
    expect([officer([spain, greece]), officer([]), officer('every country')]).toEqual([spain, undefined, undefined]);
    expect(homeCountryOf({ kind: 'guest' })).toBeUndefined();
  });

  it('owns its session; a pupil owns theirs without one', () => {
    expect(ownerColumns({ kind: 'officer', id: 'f' as AccountId })).toEqual({ account_id: 'f' });
    expect(ownerColumns({ kind: 'pupil', id: 'p' as PupilId })).toEqual({ pupil_id: 'p' });
  });

  it('of an officer is told from all others, and from one that is gone', () => {
    expect(['member', 'officer', 'operator', null, undefined].filter(isOfficersAccount)).toEqual(['officer']);
  });
});
