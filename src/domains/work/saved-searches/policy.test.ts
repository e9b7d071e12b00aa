import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, CountryCode, MemberId, OfficerId, PupilId } from '#kernel/ids.ts';
import { canManageSearch } from './policy.ts';

const member = (id: string, verified: boolean): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed: true,
});
const others: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'pupil', id: 'ana' as PupilId },
  { kind: 'officer', id: 'ana' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'ana' as AccountId } as Actor,
];

describe('saved searches', () => {
  it('are seen and changed by their owner alone', () => {
    const search = { owner: 'ana' as MemberId };
    expect(canManageSearch(member('ana', false), search)).toBe(true);
    expect(canManageSearch(member('eleni', true), search)).toBe(false);
    expect(others.map((actor) => canManageSearch(actor, search))).toEqual(others.map(() => false));
  });
});
