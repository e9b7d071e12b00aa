import { describe, expect, it } from 'vitest';
import { memberRoles, pupilRoles, type SpaceRole } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, DiaryPostId, MemberId, OfficerId, OperatorId, PupilId, SchoolId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import type { Diary, PostFacts, Side } from './model.ts';
import * as policy from './policy.ts';

const me = newId<MemberId>();
const school = newId<SchoolId>();
const member: Actor = { kind: 'member', id: me, country: 'ES' as CountryCode, verified: true, confirmed: true };
const pupilId = newId<PupilId>();
const pupil: Actor = { kind: 'pupil', id: pupilId };
const officer: Actor = { kind: 'officer', id: newId<OfficerId>(), serves: 'every country' };
const operator: Actor = { kind: 'operator', id: newId<OperatorId>() };
const guest: Actor = { kind: 'guest' };

const diary = (side: Side, role: SpaceRole | 'outside' = 'outside', writable = true): Diary => ({
  side,
  space: spaceFacts(role, { writable, schools: [school] }),
});
const post = (facts: Partial<PostFacts> = {}): PostFacts => ({
  id: newId<DiaryPostId>(),
  audience: 'members',
  removal: undefined,
  removedBy: null,
  authorAccount: newId(),
  authorPupil: null,
  pupilSchool: null,
  ...facts,
});
const comment = (facts: Partial<Parameters<typeof policy.canRemoveComment>[2]> = {}) => ({
  removal: undefined,
  waits: false,
  authorAccount: null,
  authorPupil: null,
  pupilSchool: null,
  ...facts,
});
const roles = [...memberRoles, ...pupilRoles];
const actorIn = (role: SpaceRole): Actor => (role.startsWith('pupil') ? pupil : member);
const admins = ['founder_administrator', 'administrator'];
const those = (may: (role: SpaceRole) => boolean) => roles.filter(may);

describe('who reads a post', () => {
  it.each([
    ['inside', { members: true, public: true, removed: true, hidden: true }],
    ['office', { members: true, public: true, removed: false, hidden: false }],
    ['outside', { members: false, public: true, removed: false, hidden: false }],
  ] as const)('%s', (side, expected) => {
    const reads = (facts: Partial<PostFacts>) => policy.canReadPost(diary(side), post(facts));
    expect({
      members: reads({}),
      public: reads({ audience: 'public' }),
      removed: reads({ audience: 'public', removal: 'removed' }),
      hidden: reads({ audience: 'public', removal: 'hidden' }),
    }).toEqual(expected);
  });

  it('shows names to people of the space, members and officers only', () => {
    for (const actor of [member, officer, pupil, operator, guest]) {
      expect(policy.canSeeNames(actor, diary('inside'))).toBe(true);
      expect(policy.canSeeNames(actor, diary('outside'))).toBe(actor === member || actor === officer);
    }
  });
});

describe('who writes', () => {
  it('lets administrators and teachers post, and nobody in a read-only space', () => {
    expect(those((role) => policy.canPost(actorIn(role), diary('inside', role)))).toEqual([...admins, 'teacher']);
    expect(those((role) => policy.canPostPublicly(diary('inside', role)))).toEqual([...admins, 'teacher']);
    expect(those((role) => policy.canPost(actorIn(role), diary('inside', role, false)))).toEqual([]);
    expect(those((role) => policy.canPostPublicly(diary('inside', role, false)))).toEqual([]);
    expect(policy.canPost(member, diary('outside'))).toBe(false);
  });

  it('lets members only post, and everybody who is signed in comment, whatever the role', () => {
    const inside = diary('inside', 'administrator');
    const who = [member, officer, pupil, operator, guest];
    expect(who.filter((actor) => policy.canPost(actor, inside))).toEqual([member]);
    expect(who.filter((actor) => policy.canRemovePost(actor, inside, post()))).toEqual([member]);
    expect(who.filter((actor) => policy.canComment(actor, inside, post()))).not.toContain(guest);
  });

  it.each([
    ['canEditPost', policy.canEditPost],
    ['canPublishPost', policy.canPublishPost],
  ] as const)(
    '%s: administrators every post, teachers their own; nobody a removed or hidden post, or in a read-only space',
    (_name, can) => {
      const may = (facts: Partial<PostFacts>, writable = true) =>
        those((role) => can(actorIn(role), diary('inside', role, writable), post(facts)));
      expect(may({})).toEqual(admins);
      expect(may({ authorAccount: me })).toEqual([...admins, 'teacher']);
      expect(may({ authorAccount: me }, false)).toEqual([]);
      expect(may({ authorAccount: me, removal: 'removed' })).toEqual([]);
      expect(may({ authorAccount: me, removal: 'hidden' })).toEqual([]);
      expect(can(member, diary('outside'), post({ audience: 'public' }))).toBe(false);
    },
  );

  it('removes: administrators every post, everybody their own; not twice, and no hidden post', () => {
    const may = (facts: Partial<PostFacts>, writable = true) =>
      those((role) => policy.canRemovePost(actorIn(role), diary('inside', role, writable), post(facts)));
    expect(may({})).toEqual(admins);
    expect(may({ authorAccount: me })).toEqual(memberRoles);
    expect(may({ authorAccount: me }, false)).toEqual([]);
    expect(may({ removal: 'removed' })).toEqual([]);
    expect(may({ removal: 'hidden' })).toEqual([]);
  });

  it('restores: the person who removed it, if the post is theirs, and administrators', () => {
    const may = (facts: Partial<PostFacts>, writable = true) =>
      those((role) =>
        policy.canRestorePost(actorIn(role), diary('inside', role, writable), post({ removal: 'removed', ...facts })),
      );
    expect(may({ removedBy: me, authorAccount: me })).toEqual(memberRoles);
    expect(may({ removedBy: newId(), authorAccount: me })).toEqual(admins);
    expect(may({ removedBy: me })).toEqual(admins);
    expect(may({ removedBy: me, authorAccount: me }, false)).toEqual([]);
    expect(may({ removedBy: me, authorAccount: me, removal: 'hidden' })).toEqual([]);
    expect(may({ removedBy: me, authorAccount: me, removal: undefined })).toEqual([]);
    // `removed_by` names members: a pupil with the same id is another person.
    const ofPupil = { removedBy: pupilId as string as MemberId, authorPupil: pupilId };
    expect(may(ofPupil)).toEqual(admins);
  });
});

describe('who comments', () => {
  it('lets everybody inside comment on every post while the space is writable', () => {
    for (const role of roles) {
      expect(policy.canComment(actorIn(role), diary('inside', role), post())).toBe(true);
      expect(policy.canComment(actorIn(role), diary('inside', role, false), post())).toBe(false);
      expect(policy.canComment(actorIn(role), diary('inside', role), post({ removal: 'removed' }))).toBe(false);
    }
  });

  it('lets nobody inside comment whose role has no right to, or where the space has no diary', () => {
    const inside = diary('inside', 'visitor');
    const ofGroup: Diary = { ...inside, space: spaceFacts('visitor', { kind: 'group' }) };
    const withoutDiary: Diary = { ...inside, space: spaceFacts('visitor', { parts: ['pages'] }) };
    const seen = [inside, ofGroup, withoutDiary].map((each) => policy.canComment(member, each, post()));
    expect(seen).toEqual([true, false, false]);
  });

  it.each([
    ['guest', guest, false, false],
    ['member', member, true, false],
    ['officer', officer, true, false],
    ['pupil of another space', pupil, false, false],
    ['operator', operator, false, false],
  ] as const)('%s from outside', (_name, actor, onPublic, onMembersOnly) => {
    expect(policy.canComment(actor, diary('outside'), post({ audience: 'public' }))).toBe(onPublic);
    expect(policy.canComment(actor, diary('outside'), post())).toBe(onMembersOnly);
    expect(policy.canComment(actor, diary('outside', 'outside', false), post({ audience: 'public' }))).toBe(false);
  });

  it('waits for a confirmed address of members from outside, who are told so where comments are written', () => {
    const unconfirmed: Actor = { ...member, verified: false, confirmed: false };
    const who = [member, unconfirmed, officer, pupil, operator, guest];
    const once = (side: Side, writable = true) =>
      who.filter((actor) => policy.couldCommentOnceConfirmed(actor, diary(side, 'outside', writable)));
    expect(policy.canComment(unconfirmed, diary('outside'), post({ audience: 'public' }))).toBe(false);
    expect([once('outside'), once('inside'), once('outside', false)]).toEqual([[unconfirmed], [], []]);
  });

  it('is that of a newcomer from outside alone, while their own verification is open', () => {
    const unverified: Actor = { ...member, verified: false };
    const who = [member, unverified, officer, pupil, operator, guest];
    const newcomers = (side: Side) => who.filter((actor) => policy.isNewcomer(actor, diary(side)));
    expect([newcomers('outside'), newcomers('inside'), newcomers('office')]).toEqual([[unverified], [], []]);
  });

  it('lets the office comment on every post it reads', () => {
    expect(policy.canComment(officer, diary('office'), post())).toBe(true);
    expect(policy.canComment(officer, diary('office', 'outside', false), post())).toBe(false);
  });

  it('leads guests to signing in, where anybody writes', () => {
    const who = [member, officer, pupil, operator, guest];
    expect(who.filter((actor) => policy.couldComment(actor, diary('outside')))).toEqual([guest]);
    expect(who.filter((actor) => policy.couldComment(actor, diary('outside', 'outside', false)))).toEqual([]);
  });

  it('keeps what pupils comment inside their space', () => {
    const who = [member, officer, pupil, guest];
    expect(who.filter(policy.canCommentInPublic)).toEqual([member, officer]);
  });

  it('lets its writer and administrators remove a comment, and teachers those of pupils of their school', () => {
    const may = (facts: Parameters<typeof comment>[0], writable = true) =>
      those((role) => policy.canRemoveComment(actorIn(role), diary('inside', role, writable), comment(facts)));
    expect(may({ authorAccount: newId() })).toEqual(admins);
    expect(may({ authorAccount: me })).toEqual(memberRoles);
    expect(may({ authorPupil: pupil.kind === 'pupil' ? pupil.id : null })).toEqual([...admins, ...pupilRoles]);
    expect(may({ authorPupil: newId(), pupilSchool: school })).toEqual([...admins, 'teacher']);
    expect(may({ authorPupil: newId(), pupilSchool: newId<SchoolId>() })).toEqual(admins);
    expect(may({ authorAccount: me }, false)).toEqual([]);
    expect(may({ authorAccount: me, removal: 'removed' })).toEqual([]);
  });

  it('lets the teachers of the space show or remove a comment that waits, while the space is open', () => {
    const waiting = comment({ waits: true, authorAccount: newId() });
    const unverified: Actor = { ...member, verified: false };
    const shows = (actor: Actor, role: SpaceRole, writable = true) =>
      policy.canShowComment(actor, diary('inside', role, writable), waiting);
    expect(those((role) => shows(actorIn(role), role))).toEqual([...admins, 'teacher']);
    expect(those((role) => policy.canReadWaiting(diary('inside', role)))).toEqual([...admins, 'teacher']);
    expect(those((role) => policy.canRemoveComment(actorIn(role), diary('inside', role), waiting))).toEqual([
      ...admins,
      'teacher',
    ]);
    expect(those((role) => shows(unverified, role) || shows(actorIn(role), role, false))).toEqual([]);
    for (const actor of [member, officer, operator, guest])
      expect(policy.canShowComment(actor, diary('outside'), waiting)).toBe(false);
    expect(policy.canShowComment(member, diary('inside', 'teacher'), comment({ removal: 'hidden' }))).toBe(false);
    expect((['inside', 'office', 'outside'] as const).filter((side) => policy.commentsWait(diary(side)))).toEqual([
      'office',
      'outside',
    ]);
  });

  it('lets people from outside remove their own comments, and no others', () => {
    const own = (actor: Actor) => comment({ authorAccount: actor.kind === 'guest' ? null : actor.id });
    expect(policy.canRemoveComment(member, diary('outside'), own(officer))).toBe(false);
    expect(policy.canRemoveComment(officer, diary('office'), own(officer))).toBe(true);
    expect(policy.canRemoveComment(officer, diary('office'), own(member))).toBe(false);
    expect(policy.canRemoveComment(guest, diary('outside'), own(guest))).toBe(false);
    expect(policy.canRemoveComment(operator, diary('outside'), own(operator))).toBe(false);
  });
});
