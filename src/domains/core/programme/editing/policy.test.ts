import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canEditProgramme } from './policy.ts';

const spain = 'ES' as CountryCode;
const actors: Record<string, Actor> = {
  guest: { kind: 'guest' },
  pupil: { kind: 'pupil', id: 'kim' as PupilId },
  teacher: { kind: 'member', id: 'ana' as MemberId, country: spain, verified: true, confirmed: true },
  'national officer': { kind: 'officer', id: 'rui' as OfficerId, serves: [spain] },
  'officer of no country': { kind: 'officer', id: 'ada' as OfficerId, serves: [] },
  'central officer': { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'olga' as OperatorId },
};

it('the operator and the central service edit the programme, and nobody else', () => {
  const may = Object.entries(actors).filter(([, actor]) => canEditProgramme(actor));
  expect(may.map(([name]) => name)).toEqual(['central officer', 'operator']);
});
