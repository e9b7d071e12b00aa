import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canCorrectRegion, canEditSchool, canSeeChanges, canSeeSchools } from './policy.ts';

const spain = 'ES' as CountryCode;
const teacher = { kind: 'member', id: 'ana' as MemberId, country: spain, verified: true, confirmed: true } as const;
const actors: Record<string, Actor> = {
  guest: { kind: 'guest' },
  pupil: { kind: 'pupil', id: 'kim' as PupilId },
  'verified teacher': teacher,
  'waiting teacher': { ...teacher, verified: false },
  officer: { kind: 'officer', id: 'rui' as OfficerId, serves: [spain] },
  'central officer': { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'olga' as OperatorId },
};
const answers = (rule: (actor: Actor) => boolean) =>
  Object.entries(actors)
    .filter(([, actor]) => rule(actor))
    .map(([name]) => name);

describe('canSeeSchools', () => {
  it('opens the pages of schools to teachers and officers, and to nobody else', () => {
    expect(answers(canSeeSchools)).toEqual(['verified teacher', 'waiting teacher', 'officer', 'central officer']);
  });
});

describe('canEditSchool', () => {
  it('lets a verified teacher of the school edit it, and nobody else', () => {
    expect(answers((actor) => canEditSchool(actor, { ownTeacher: true }))).toEqual(['verified teacher']);
  });
  it('lets nobody edit the school of others', () => {
    expect(answers((actor) => canEditSchool(actor, { ownTeacher: false }))).toEqual([]);
  });
});

describe('canCorrectRegion', () => {
  it('lets officers who serve the country of the school correct it, and nobody else', () => {
    expect(answers((actor) => canCorrectRegion(actor, { country: spain }))).toEqual(['officer', 'central officer']);
    expect(answers((actor) => canCorrectRegion(actor, { country: 'GR' as CountryCode }))).toEqual(['central officer']);
  });
});

describe('canSeeChanges', () => {
  it('shows what was changed to officers who serve the country of the school, and to nobody else', () => {
    expect(answers((actor) => canSeeChanges(actor, { country: spain }))).toEqual(['officer', 'central officer']);
    expect(answers((actor) => canSeeChanges(actor, { country: 'GR' as CountryCode }))).toEqual(['central officer']);
  });
});
