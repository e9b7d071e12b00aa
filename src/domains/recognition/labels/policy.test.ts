import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, LabelId, MemberId, OfficerId, OperatorId, ProjectId, PupilId } from '#kernel/ids.ts';
import type { Label } from './model.ts';
import { canDownload, isValid } from './policy.ts';

const label: Label = {
  id: 'l' as LabelId,
  kind: 'project',
  project: 'p' as ProjectId,
  holder: 'ana' as MemberId,
  code: 'x',
  issuedAt: new Date(0),
  title: 'Games',
  name: 'Ana',
  school: 'School',
  country: 'ES' as CountryCode,
  revokedAt: null,
};
const member = (id: string): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed: true,
});
const actors: Record<string, Actor> = {
  guest: { kind: 'guest' },
  holder: member('ana'),
  'another teacher': member('eleni'),
  'a pupil with the same id': { kind: 'pupil', id: 'ana' as string as PupilId },
  'an officer with the same id': { kind: 'officer', id: 'ana' as string as OfficerId, serves: 'every country' },
  operator: { kind: 'operator', id: 'ana' as string as OperatorId },
};

describe('canDownload', () => {
  it('is for the holder alone', () => {
    const may = Object.entries(actors).filter(([, actor]) => canDownload(actor, label));
    expect(may.map(([name]) => name)).toEqual(['holder']);
  });
  it('is refused to all once the account of the holder is deleted', () => {
    for (const actor of Object.values(actors)) expect(canDownload(actor, { ...label, holder: null })).toBe(false);
  });
});

it('is valid until it is revoked', () => {
  expect([isValid(label), isValid({ ...label, revokedAt: new Date(0) })]).toEqual([true, false]);
});
