import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { Relation } from './model.ts';
import {
  canActOn,
  canAskForContact,
  canBlock,
  canFollow,
  canReadPart,
  canReadProfile,
  canSeeAdvertsOf,
  canStartProjectWith,
  couldFoundWith,
  journalFor,
  type ProfileState,
} from './policy.ts';

const owner = 'owner' as MemberId;
const member = (id: string, verified: boolean, confirmed = true): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member('other', true)],
  ['teacher not verified', member('other', false)],
  ['owner', member('owner', true)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const open: ProfileState = { id: owner, suspended: false, hidden: false, blocksReader: false };
const states: readonly (readonly [string, ProfileState, readonly string[]])[] = [
  ['open', open, ['teacher', 'teacher not verified', 'owner', 'officer']],
  ['suspended', { ...open, suspended: true }, ['owner']],
  ['hidden', { ...open, hidden: true }, ['owner']],
  ['of somebody who blocked the reader', { ...open, blocksReader: true }, ['owner']],
];

it.each(states)('shows a profile that is %s to the right ones', (_, profile, readers) => {
  expect(actors.filter(([, actor]) => canReadProfile(actor, profile)).map(([name]) => name)).toEqual(readers);
});

const relations: readonly Relation[] = ['self', 'none', 'contact', 'asked', 'askedBy', 'blocked'];
it.each(relations)('shows a part of a profile to those for whom it is: %s', (relation) => {
  const readers = (audience: 'members' | 'contacts') =>
    actors.filter(([, actor]) => canReadPart(actor, { relation, audience })).map(([name]) => name);
  const close = relation === 'self' || relation === 'contact';
  const all = actors.map(([name]) => name);
  const others = relation === 'blocked' ? [] : ['teacher', 'teacher not verified', 'owner', 'officer'];
  expect(readers('contacts')).toEqual(close ? all : []);
  expect(readers('members')).toEqual(close ? all : others);
});

const withoutAddress = ['teacher without a confirmed address', member('new', false, false)] as const;

it.each(relations)('offers to ask for contact only where nothing connects the two: %s', (relation) => {
  const asking = [...actors, withoutAddress].filter(([, actor]) => canAskForContact(actor, { relation }));
  const teachers = ['teacher', 'teacher not verified', 'owner'];
  expect(asking.map(([name]) => name)).toEqual(relation === 'none' ? teachers : []);
});

it.each(relations)('lets confirmed teachers follow others whom they have not blocked: %s', (relation) => {
  const followers = [...actors, withoutAddress].filter(([, actor]) => canFollow(actor, { relation }));
  const isOpen = relation !== 'self' && relation !== 'blocked';
  expect(followers.map(([name]) => name)).toEqual(isOpen ? ['teacher', 'teacher not verified', 'owner'] : []);
});

it.each([
  ['none', 2],
  ['asked', 2],
  ['contact', 3],
  ['self', 3],
  ['blocked', 0],
] as const)('tells members what the journal of a person has for them: %s', (relation, readable) => {
  expect(journalFor(member('other', true), { relation })).toHaveLength(readable);
});

describe('a project together', () => {
  const eleni = { relation: 'contact', country: 'GR' as CountryCode, refused: false, suspended: false } as const;
  const starting = (change: Partial<Parameters<typeof canStartProjectWith>[1]>) =>
    actors.filter(([, actor]) => canStartProjectWith(actor, { ...eleni, ...change })).map(([name]) => name);

  it.each(relations)('is offered to contacts only: %s', (relation) => {
    expect(starting({ relation })).toEqual(relation === 'contact' ? ['teacher', 'teacher not verified', 'owner'] : []);
  });

  const imagining = (change: Partial<Parameters<typeof couldFoundWith>[1]>) =>
    actors.filter(([, actor]) => couldFoundWith(actor, { ...eleni, ...change })).map(([name]) => name);

  it.each(relations)('is drawn as a stamp for teachers who could come to it: %s', (relation) => {
    const apart = relation === 'self' || relation === 'blocked';
    expect(imagining({ relation })).toEqual(apart ? [] : ['teacher', 'teacher not verified', 'owner']);
  });

  it('is not offered nor drawn within one country, nor with somebody refused or suspended', () => {
    for (const change of [{ country: 'ES' as CountryCode }, { refused: true }, { suspended: true }]) {
      expect(starting(change)).toEqual([]);
      expect(imagining(change)).toEqual([]);
    }
  });
});

it.each(relations)('lets teachers write to others and block them, once: %s', (relation) => {
  const teachers = ['teacher', 'teacher not verified', 'owner'];
  const those = (can: typeof canBlock) => actors.filter(([, actor]) => can(actor, { relation })).map(([name]) => name);
  expect(those(canActOn)).toEqual(relation === 'self' ? [] : teachers);
  expect(those(canBlock)).toEqual(relation === 'self' || relation === 'blocked' ? [] : teachers);
});

it('shows the adverts of a person to members who have not blocked them', () => {
  const person = { relation: 'none', refused: false, suspended: false } as const;
  const readers = actors.filter(([, actor]) => canSeeAdvertsOf(actor, person)).map(([name]) => name);
  expect(readers).toEqual(['teacher', 'teacher not verified', 'owner']);
  const reader = member('other', true);
  expect(canSeeAdvertsOf(reader, { ...person, relation: 'blocked' })).toBe(false);
  expect(canSeeAdvertsOf(reader, { ...person, refused: true })).toBe(false);
  expect(canSeeAdvertsOf(reader, { ...person, suspended: true })).toBe(false);
});
