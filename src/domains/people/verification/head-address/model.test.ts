import { expect, it } from 'vitest';
import { canProve, type HeadAddressFacts, holdsNameOf } from './model.ts';

const typed: Omit<HeadAddressFacts, 'email'> = {
  given: 'applicant',
  domain: 'school',
  freeMail: false,
  account: 'none',
  otherSchools: 0,
  holdsName: false,
};

it('an address that the applicant typed proves something only where its domain is the school’s and nothing speaks against it', () => {
  expect(canProve(typed)).toBe(true);
  expect(canProve({ ...typed, domain: 'colleagues' })).toBe(true);
  const doubtful: Partial<typeof typed>[] = [
    { domain: 'other' },
    { domain: 'unconfirmed' },
    { freeMail: true },
    { account: 'other' },
    { account: 'formerOther' },
    { account: 'own' },
    { otherSchools: 1 },
    { holdsName: true },
  ];
  for (const each of doubtful) {
    expect(canProve({ ...typed, ...each }), JSON.stringify(each)).toBe(false);
    expect(canProve({ ...typed, given: 'unchecked', ...each }), JSON.stringify(each)).toBe(false);
  }
});

it('an address of the confirmed entry proves something, unless it is free mail or the applicant’s own', () => {
  const entry = { ...typed, given: 'entry', domain: 'other' } as const;
  expect(canProve({ ...entry, account: 'other', otherSchools: 2, holdsName: true })).toBe(true);
  for (const each of [{ freeMail: true }, { account: 'own' }, { account: 'formerOwn' }] as const)
    expect(canProve({ ...entry, ...each }), JSON.stringify(each)).toBe(false);
});

it('an address holds the name of a person in any order, case and accents, with or without numbers', () => {
  const ana = { given: 'Ana María', family: 'López Núñez' };
  const holds = (email: string) => holdsNameOf(email, ana);
  expect(['ana.lopez2@x.test', 'LopezAna@x.test', 'maria_nunez+head@x.test'].map(holds)).toEqual([true, true, true]);
  expect(['ana@lopez.test', 'head@x.test', 'lopez@x.test', ''].map(holds)).toEqual([false, false, false, false]);
  expect(holdsNameOf('lian@x.test', { given: 'Li', family: 'An' })).toBe(false);
});
