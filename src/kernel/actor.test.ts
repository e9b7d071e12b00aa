import { expect, it } from 'vitest';
import { type Actor, authorOf, hasAccount, hasConfirmedAddress, idOf, isCentral, isVerified, serves } from './actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from './ids.ts';

const [spain, greece] = ['ES', 'GR'] as CountryCode[] as [CountryCode, CountryCode];
const ana = { kind: 'member', id: 'ana' as MemberId, country: spain, verified: true, confirmed: true } as const;
const posing = { ...ana, serves: 'every country' } as const;
const actors: Readonly<Record<string, Actor>> = {
  guest: { kind: 'guest' },
  pupil: { kind: 'pupil', id: 'kim' as PupilId },
  teacher: ana,
  'teacher with the mark of the central service': posing,
  'officer of Spain': { kind: 'officer', id: 'eva' as OfficerId, serves: [spain] },
  'officer of both': { kind: 'officer', id: 'rui' as OfficerId, serves: [spain, greece] },
  'officer of no country': { kind: 'officer', id: 'ada' as OfficerId, serves: [] },
  'central officer': { kind: 'officer', id: 'ida' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'olga' as OperatorId },
  'operator with the marks of a teacher': { ...ana, kind: 'operator', id: 'olga' as OperatorId } as Actor,
  'teacher who waits': { ...ana, verified: false, confirmed: false },
};
const who = (is: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => is(actor))
    .map(([name]) => name);

it('counts to the central service who serves every country, and nobody else', () => {
  expect(who(isCentral)).toEqual(['central officer']);
});

it('lets officers serve their own countries, and the central service every one', () => {
  expect(who((actor) => serves(actor, spain))).toEqual(['officer of Spain', 'officer of both', 'central officer']);
  expect(who((actor) => serves(actor, greece))).toEqual(['officer of both', 'central officer']);
});

it('takes for verified or confirmed who is a teacher and is so, whatever else an actor carries', () => {
  expect(who(isVerified)).toEqual(['teacher', 'teacher with the mark of the central service']);
  expect(who(hasConfirmedAddress)).toEqual(['teacher', 'teacher with the mark of the central service']);
  expect([isVerified({ ...ana, confirmed: false }), hasConfirmedAddress({ ...ana, verified: false })]).toEqual([
    true,
    true,
  ]);
});

it('knows who has an account: neither pupils nor guests', () => {
  const without = Object.keys(actors).filter((name) => !who(hasAccount).includes(name));
  expect(without).toEqual(['guest', 'pupil']);
});

it('names everybody but guests by their id', () => {
  expect(who((actor) => idOf(actor) === undefined)).toEqual(['guest']);
  expect([idOf(ana), idOf({ kind: 'pupil', id: 'kim' as PupilId })]).toEqual(['ana', 'kim']);
});

it('names who wrote something in one of two columns, and guests in neither', () => {
  expect(authorOf(ana)).toEqual({ account: 'ana', pupil: null });
  expect(authorOf({ kind: 'pupil', id: 'kim' as PupilId })).toEqual({ account: null, pupil: 'kim' });
  expect(authorOf({ kind: 'guest' })).toEqual({ account: null, pupil: null });
});
