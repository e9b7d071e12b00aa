import { describe, expect, it } from 'vitest';
import { type Authored, memberRoles, pupilRoles, type Space, type SpaceRole } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import { canEditText, canMovePage, canPublish, canRestore } from './policy.ts';

const ana: Actor = {
  kind: 'member',
  id: 'ana' as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed: true,
};
const kim: Actor = { kind: 'pupil', id: 'kim' as PupilId };
const strangers: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'officer', id: 'ana' as string as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'ana' as string as OperatorId },
];
const roles: readonly SpaceRole[] = [...memberRoles, ...pupilRoles];
const actorOf = (role: SpaceRole) => (role === 'pupil' || role === 'pupil_administrator' ? kim : ana);
const spaceAs = (role: Space['role'], writable = true): Space => spaceFacts(role, { writable });
type PageFacts = Authored & { readonly archived: boolean; readonly hidden: boolean };
const page: PageFacts = { authorAccount: null, authorPupil: null, pupilSchool: null, archived: false, hidden: false };
const ownOf = (actor: Actor): PageFacts => ({
  ...page,
  authorAccount: actor.kind === 'member' ? actor.id : null,
  authorPupil: actor.kind === 'pupil' ? actor.id : null,
});
const administrators = ['founder_administrator', 'administrator'];
const writers = [...administrators, 'teacher', 'expert', 'pupil_administrator'];
/** Those of all roles who may do this with a page that they made themselves. */
const who = (can: (actor: Actor, space: Space, own: PageFacts) => boolean, state = {}, writable = true) =>
  roles.filter((role) => can(actorOf(role), spaceAs(role, writable), { ...ownOf(actorOf(role)), ...state }));

const places = {
  canMovePage: (_: Actor, space: Space, of: PageFacts) => canMovePage(space, of),
  canRestore: (_: Actor, space: Space, of: PageFacts) => canRestore(space, of),
};

describe('a page', () => {
  it('is written by those whose role reaches it', () => {
    expect(who(canEditText)).toEqual([...writers, 'pupil']);
    expect(roles.filter((role) => canEditText(actorOf(role), spaceAs(role), page))).toEqual(writers);
  });

  it('is published by administrators, and by teachers who wrote it', () => {
    expect(who(canPublish)).toEqual([...administrators, 'teacher']);
    expect(roles.filter((role) => canPublish(actorOf(role), spaceAs(role), page))).toEqual(administrators);
  });

  it('is moved and archived by administrators, also while it is hidden', () => {
    expect(who(places.canMovePage)).toEqual(administrators);
    expect(who(places.canMovePage, { hidden: true })).toEqual(administrators);
  });

  it('that is in the tree is not restored', () => {
    expect(who(places.canRestore)).toEqual([]);
  });

  it('that is archived is neither edited nor published nor moved, only restored by administrators', () => {
    for (const can of [canEditText, canPublish, places.canMovePage]) expect(who(can, { archived: true })).toEqual([]);
    expect(who(places.canRestore, { archived: true })).toEqual(administrators);
  });

  it('that a support service has hidden is neither edited nor published', () => {
    for (const can of [canEditText, canPublish]) expect(who(can, { hidden: true })).toEqual([]);
  });

  it('stays as it is where the space is read-only', () => {
    for (const can of [canEditText, canPublish, places.canMovePage]) expect(who(can, {}, false)).toEqual([]);
    expect(who(places.canRestore, { archived: true }, false)).toEqual([]);
  });

  it('cannot be changed from outside by any actor', () => {
    const outside = spaceAs('outside');
    for (const actor of [ana, kim, ...strangers])
      expect([canEditText(actor, outside, ownOf(actor)), canPublish(actor, outside, ownOf(actor))]).toEqual([
        false,
        false,
      ]);
    expect([canMovePage(outside, page), canRestore(outside, { archived: true })]).toEqual([false, false]);
  });
});
