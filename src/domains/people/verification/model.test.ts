import { describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { CountryCode, SchoolId } from '#kernel/ids.ts';
import {
  allGreen,
  type CheckedFacts,
  checksOf,
  isAtSchool,
  isFreeMail,
  isSameName,
  stepsOf,
  type VerificationStatus,
  waitingOn,
  waitingSince,
} from './model.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (days: number) => daysAfter(now, -days);
const asked = { sentAt: ago(4), expiresAt: daysAfter(now, 26), answer: null, answeredAt: null };
const address = { kind: 'address', since: ago(4) } as const;
const answer = { kind: 'head_answer', since: ago(4) } as const;
const decision = { kind: 'verification', since: ago(4) } as const;
const status: VerificationStatus = {
  givenName: 'Ana',
  state: 'waiting',
  since: ago(4),
  country: 'ES' as CountryCode,
  registeredAt: ago(4),
  email: 'ana@rayuela.test',
  addressConfirmedAt: ago(3),
  school: { id: 's' as SchoolId, name: 'CEIP La Rayuela', town: 'Náquera' },
  head: asked,
  decision: undefined,
  namesOwnAddress: false,
  waits: [answer, decision],
};

describe('who is waited for', () => {
  const cases: [string, Partial<VerificationStatus>, string, number][] = [
    [
      'address',
      { addressConfirmedAt: null, waits: [address, answer, decision] },
      'registered addressOpen asked deciding',
      4,
    ],
    ['head', {}, 'registered addressConfirmed asked deciding', 3],
    [
      'service',
      { head: { ...asked, answer: 'confirmed', answeredAt: ago(1) }, waits: [decision] },
      'registered addressConfirmed confirmed deciding',
      1,
    ],
    [
      'service',
      { head: { ...asked, answer: 'denied', answeredAt: ago(2) }, waits: [decision] },
      'registered addressConfirmed denied deciding',
      2,
    ],
    [
      'service',
      { head: { ...asked, sentAt: ago(32), expiresAt: ago(2) } },
      'registered addressConfirmed silent deciding',
      2,
    ],
    ['service', { head: undefined, waits: [decision] }, 'registered addressConfirmed notAsked deciding', 3],
    ['nobody', { state: 'verified', since: ago(1), waits: [] }, 'registered addressConfirmed silent verified', 1],
    [
      'correction',
      { state: 'refused', since: ago(1), waits: [{ kind: 'correction', since: ago(1) }] },
      'registered addressConfirmed silent refused',
      1,
    ],
  ];
  it.each(cases)('%s: %o', (next, facts, steps, days) => {
    const here = { ...status, ...facts };
    expect(waitingOn(here, now)).toBe(next);
    expect(waitingSince(here, now)).toEqual(ago(days));
    expect(
      stepsOf(here, now)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(steps);
  });
});

describe('checks', () => {
  const facts: CheckedFacts = {
    email: 'ana@school.test',
    addressConfirmedAt: now,
    schoolConfirmedAt: now,
    headEmail: 'head@school.test',
    asked: { ...asked, answer: 'confirmed', answeredAt: now, sentTo: 'Head@school.test', about: 'Ana@school.test' },
    duplicates: 0,
    resembles: [],
    headAddress: {
      email: 'head@school.test',
      given: 'entry',
      domain: 'other',
      freeMail: false,
      account: 'none',
      otherSchools: 0,
      holdsName: false,
    },
  };
  it('are green where nothing is left to ask', () => {
    expect(allGreen(checksOf(facts))).toBe(true);
  });
  it('are not green as soon as one thing is missing', () => {
    const missing: Partial<CheckedFacts>[] = [
      { addressConfirmedAt: null },
      { schoolConfirmedAt: null },
      { duplicates: 1 },
      { asked: undefined },
      { asked: { ...asked, sentTo: 'head@school.test', about: 'Ana@school.test' } },
      { asked: { ...asked, answer: 'denied', answeredAt: now, sentTo: 'head@school.test', about: 'Ana@school.test' } },
      {
        asked: {
          ...asked,
          answer: 'confirmed',
          answeredAt: now,
          sentTo: 'other@school.test',
          about: 'Ana@school.test',
        },
      },
      {
        headEmail: 'head@gmail.com',
        asked: { ...asked, answer: 'confirmed', answeredAt: now, sentTo: 'head@gmail.com', about: 'Ana@school.test' },
      },
      { email: 'head@school.test' },
      { email: 'new@school.test' },
      { email: 'head+ana@school.test' },
      { headAddress: undefined },
      { resembles: ['Maria Ruiz'] },
      { headAddress: facts.headAddress && { ...facts.headAddress, given: 'applicant' } },
    ];
    for (const each of missing) expect(allGreen(checksOf({ ...facts, ...each })), JSON.stringify(each)).toBe(false);
  });
  it('show a no about an address that was changed, and no yes', () => {
    const about = (answer: 'confirmed' | 'denied') =>
      checksOf({
        ...facts,
        email: 'new@school.test',
        asked: { ...asked, answer, answeredAt: now, sentTo: 'head@school.test', about: 'ana@school.test' },
      }).head;
    expect([about('confirmed'), about('denied')]).toEqual(['notAsked', 'denied']);
  });
  it('know providers of free mail in any case', () => {
    expect(['x@GMAIL.com', 'x@gmx.de', 'x@school.es', 'gmail.com@school.es', ''].map(isFreeMail)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('isAtSchool', () => {
  const school = { website: 'https://www.rayuela.test/es', headEmail: 'head@ceip-rayuela.test' };
  it('is an address of the school’s own domains and those below them', () => {
    for (const email of ['ana@rayuela.test', 'ANA@Rayuela.TEST', 'ana@staff.rayuela.test', 'ana@ceip-rayuela.test'])
      expect([email, isAtSchool(email, school)]).toEqual([email, true]);
    for (const email of ['ana@test', 'ana@norayuela.test', 'ana@www.test', 'ana@gmail.com', ''])
      expect([email, isAtSchool(email, school)]).toEqual([email, false]);
  });
  it('is no address where the school has none, or where anybody can open one', () => {
    expect(isAtSchool('ana@rayuela.test', { website: '', headEmail: '' })).toBe(false);
    expect(isAtSchool('ana@rayuela.test', { website: 'no address', headEmail: 'head' })).toBe(false);
    expect(isAtSchool('ana@gmail.com', { website: 'https://gmail.com', headEmail: 'head@gmail.com' })).toBe(false);
  });
});

describe('isSameName', () => {
  it('bears accents, case and order, and nothing else', () => {
    expect(isSameName('María José López', 'LOPEZ Maria Jose')).toBe(true);
    expect(isSameName('Ana López', 'Ana Lopes')).toBe(false);
  });
});
