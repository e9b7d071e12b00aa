import { describe, expect, it } from 'vitest';
import type { Space } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId, SchoolId } from '#kernel/ids.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import type { Pupil } from './model.ts';
import {
  canDecideAboutNames,
  canEnd,
  canHandOutPassword,
  canListKnownPupils,
  canNameInComments,
  canRename,
  canState,
  canStateBefore,
  canWithdrawConsent,
  canWithdrawTexts,
  isPupil,
  isTeacherOf,
} from './policy.ts';

const me: Actor & { readonly kind: 'member' } = {
  kind: 'member',
  id: 'me' as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed: true,
};
const school = 'school' as SchoolId;
const spaceAs = (role: Space['role'], schools: SchoolId[], writable = true): Space =>
  spaceFacts(role, { schools, writable });
const pupil = (teacher: string): Pupil => ({
  id: 'kim' as PupilId,
  name: 'Kim',
  userName: 'kim.sun-12',
  role: 'pupil',
  language: 'es',
  school,
  teacher: teacher as MemberId,
});

describe('ending a pupil’s account', () => {
  it.each([
    ['founder_administrator', true, 'me', true],
    ['founder_administrator', false, 'me', true],
    ['founder_administrator', true, 'other', true],
    ['founder_administrator', false, 'other', false],
    ['administrator', false, 'other', false],
    ['teacher', true, 'other', true],
    ['teacher', false, 'me', false],
    ['teacher', false, 'other', false],
    ['expert', true, 'me', false],
    ['visitor', true, 'me', false],
    ['outside', true, 'me', false],
  ] as const)('%s, of the same school: %s, pupil of %s: %s', (role, sameSchool, teacher, yes) => {
    expect(canEnd(me, spaceAs(role, sameSchool ? [school] : []), pupil(teacher))).toBe(yes);
    expect(canEnd(me, spaceAs(role, sameSchool ? [school] : [], false), pupil(teacher))).toBe(false);
  });

  it('is nothing for pupils, guests and officers', () => {
    const others: Actor[] = [{ kind: 'guest' }, { kind: 'pupil', id: 'kim' as PupilId }];
    for (const actor of others)
      expect(canEnd(actor, spaceAs('founder_administrator', [school]), pupil('me'))).toBe(false);
  });
});

describe('a consent that was stated', () => {
  it.each([
    ['founder_administrator', true, true],
    ['founder_administrator', false, false],
    ['teacher', true, true],
    ['teacher', false, false],
    ['expert', true, false],
    ['outside', true, false],
  ] as const)(
    'is seen and withdrawn by %s, of the same school: %s: %s, also once the space is closed',
    (role, sameSchool, yes) => {
      const schools = sameSchool ? [school] : ['another' as SchoolId];
      for (const writable of [true, false])
        expect(canWithdrawConsent(me, spaceAs(role, schools, writable), pupil('other'))).toBe(yes);
      expect(canWithdrawConsent({ kind: 'guest' }, spaceAs(role, schools), pupil('me'))).toBe(false);
    },
  );
});

describe('the password and the name of a pupil', () => {
  it.each([
    ['founder_administrator', true, true],
    ['founder_administrator', false, false],
    ['administrator', true, true],
    ['administrator', false, false],
    ['teacher', true, true],
    ['teacher', false, false],
    ['expert', true, false],
    ['visitor', true, false],
    ['outside', true, false],
  ] as const)('is handed out, and the name changed, by %s, of the same school: %s: %s', (role, sameSchool, yes) => {
    const schools = sameSchool ? [school] : ['another' as SchoolId];
    expect(canHandOutPassword(me, spaceAs(role, schools), pupil('me'))).toBe(yes);
    expect(canRename(me, spaceAs(role, schools), pupil('me'))).toBe(yes);
    expect(canHandOutPassword(me, spaceAs(role, schools, false), pupil('me'))).toBe(false);
  });

  it('is handed out by teachers only', () => {
    const others: Actor[] = [{ kind: 'guest' }, { kind: 'pupil', id: 'kim' as PupilId }];
    for (const actor of others)
      expect(canHandOutPassword(actor, spaceAs('founder_administrator', [school]), pupil('me'))).toBe(false);
  });
});

it('a member who is not verified neither ends accounts nor hands out passwords, whatever their school and role', () => {
  const unverified: Actor = { ...me, verified: false };
  for (const role of ['founder_administrator', 'administrator', 'teacher'] as const) {
    expect(canEnd(unverified, spaceAs(role, [school]), pupil('me'))).toBe(false);
    expect(canEnd(unverified, spaceAs(role, [school]), pupil('other'))).toBe(false);
    expect(canHandOutPassword(unverified, spaceAs(role, [school]), pupil('me'))).toBe(false);
  }
});

const everyone: readonly Actor[] = [
  me,
  { kind: 'guest' },
  { kind: 'pupil', id: 'me' as string as PupilId },
  { kind: 'officer', id: 'me' as string as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'me' as string as OperatorId },
];
const kinds = (actors: readonly Actor[]) => actors.map(({ kind }) => kind);

it('a pupil is theirs who created the account', () => {
  expect(kinds(everyone.filter((actor) => isTeacherOf(actor, pupil('me'))))).toEqual(['member']);
  expect(kinds(everyone.filter((actor) => isTeacherOf(actor, pupil('other'))))).toEqual([]);
});

it('teachers see which of their pupils they can add where they look after pupils', () => {
  const listing = (role: Space['role']) =>
    everyone.filter((actor) => canListKnownPupils(actor, spaceAs(role, [school])));
  expect(kinds(listing('teacher'))).toEqual(['member']);
  expect(kinds(listing('expert'))).toEqual([]);
});

it('pages for children are for pupils alone', () => {
  expect(kinds(everyone.filter(isPupil))).toEqual(['pupil']);
});

describe('what a text tells of people', () => {
  const roles = [
    'founder_administrator',
    'administrator',
    'teacher',
    'expert',
    'parent',
    'visitor',
    'outside',
  ] as const;
  const staff = ['founder_administrator', 'administrator', 'teacher'];
  const name = { kind: 'name', school } as const;
  const contact = { kind: 'contact' } as const;
  const child = { kind: 'child' } as const;
  const stating = (actor: Actor, told: typeof name | typeof contact | typeof child, schools = [school]) =>
    roles.filter((role) => canState(actor, spaceAs(role, schools), told));

  it('may be public by a statement of the teachers of the space, and of nobody else', () => {
    for (const told of [name, contact, child]) {
      expect(stating(me, told)).toEqual(staff);
      expect(canState(me, undefined, told)).toBe(false);
      for (const actor of everyone.filter(({ kind }) => kind !== 'member')) expect(stating(actor, told)).toEqual([]);
    }
  });

  it('is stated of a pupil by nobody of another school, whatever their role, and by nobody who is not verified', () => {
    for (const schools of [[], ['another' as SchoolId]]) {
      expect(stating(me, name, schools)).toEqual([]);
      expect(stating(me, contact, schools)).toEqual(staff);
      expect(stating(me, child, schools)).toEqual(staff);
    }
    expect(stating({ ...me, verified: false }, name)).toEqual([]);
  });

  it('may become public with a space that is not open yet by a statement of its founders, each of their own school', () => {
    const stated = (told: typeof name | typeof contact | typeof child, teachers: MemberId[], own = [school]) =>
      kinds(everyone.filter((actor) => canStateBefore(actor, { teachers }, own, told)));
    for (const told of [name, contact, child]) {
      expect(stated(told, [me.id])).toEqual(['member']);
      expect(stated(told, ['other' as MemberId])).toEqual([]);
    }
    expect(stated(name, [me.id], ['another' as SchoolId])).toEqual([]);
    expect(stated(contact, [me.id], [])).toEqual(['member']);
    expect(canStateBefore({ ...me, verified: false }, { teachers: [me.id] }, [school], name)).toBe(false);
  });

  it('names pupils in public comments only where teachers of the space write them', () => {
    expect(roles.filter((role) => canNameInComments(spaceAs(role, [school])))).toEqual(staff);
  });
});

describe('names in what is public already', () => {
  it('are decided about by the teachers who look after the pupils, also where the space is read-only', () => {
    const roles = ['founder_administrator', 'administrator', 'teacher', 'expert', 'visitor', 'outside'] as const;
    for (const writable of [true, false])
      expect(roles.filter((role) => canDecideAboutNames(me, spaceAs(role, [school], writable)))).toEqual([
        'founder_administrator',
        'administrator',
        'teacher',
      ]);
    const kim: Actor = { kind: 'pupil', id: 'kim' as PupilId };
    expect(canDecideAboutNames(kim, spaceAs('pupil_administrator', []))).toBe(false);
  });

  it('of all authors are taken back by those who run the space, while it can be written to', () => {
    const roles = ['founder_administrator', 'administrator', 'teacher', 'expert', 'outside'] as const;
    expect(roles.filter((role) => canWithdrawTexts(spaceAs(role, [school])))).toEqual([
      'founder_administrator',
      'administrator',
    ]);
    expect(canWithdrawTexts(spaceAs('founder_administrator', [school], false))).toBe(false);
  });
});
