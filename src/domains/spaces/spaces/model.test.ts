import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import { canSeePlannedForum, memberRoles, pupilRoles, roleInForum, type Space, spaceKinds } from './model.ts';
import { canModerate } from './policy.ts';

const roles = [...memberRoles, ...pupilRoles];
const spain = 'ES' as CountryCode;
const me: Actor = { kind: 'member', id: 'me' as MemberId, country: spain, verified: true, confirmed: true };
const kim: Actor = { kind: 'pupil', id: 'kim' as PupilId };

describe('a partner forum', () => {
  const officer = (serves: readonly CountryCode[] | 'every country'): Actor => ({
    kind: 'officer',
    id: 'ines' as OfficerId,
    serves,
  });
  it.each<[string, Actor, Space['role'], Space['role']]>([
    ['a verified teacher', me, 'teacher', 'administrator'],
    ['a teacher who is not verified yet', { ...me, verified: false }, 'visitor', 'visitor'],
    ['an officer of a country', officer([spain]), 'visitor', 'visitor'],
    ['an officer of the central service', officer('every country'), 'administrator', 'administrator'],
    ['a pupil', kim, 'outside', 'outside'],
    ['a guest', { kind: 'guest' }, 'outside', 'outside'],
    ['an operator', { kind: 'operator', id: 'otto' as OperatorId }, 'outside', 'outside'],
  ])('has %s in it', (_, actor, role, asModerator) => {
    expect(roleInForum(actor, { moderates: false })).toBe(role);
    expect(roleInForum(actor, { moderates: true })).toBe(asModerator);
    expect(canSeePlannedForum(actor)).toBe(actor.kind === 'officer' && actor.serves === 'every country');
  });

  it.each(roles)('is moderated by its administrators alone, also once it is closed: %s', (role) => {
    for (const writable of [true, false])
      expect(canModerate(spaceFacts(role, { kind: 'forum', writable }))).toBe(
        role === 'administrator' || role === 'founder_administrator',
      );
  });

  it('is the only space whose discussions are moved, merged and closed', () => {
    for (const kind of spaceKinds) expect(canModerate(spaceFacts('administrator', { kind }))).toBe(kind === 'forum');
  });
});
