import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId, SchoolId } from '#kernel/ids.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import {
  type Authored,
  memberRoles,
  partOf,
  pupilRoles,
  rights,
  type Scope,
  type Space,
  type SpaceKind,
  type SpaceRight,
  type SpaceRole,
  spaceKinds,
  spaceParts,
} from './model.ts';
import * as policy from './policy.ts';

const roles: readonly SpaceRole[] = [...memberRoles, ...pupilRoles];
const spain = 'ES' as CountryCode;
const me: Actor = { kind: 'member', id: 'me' as MemberId, country: spain, verified: true, confirmed: true };
const kim: Actor = { kind: 'pupil', id: 'kim' as PupilId };
const school = 'school' as SchoolId;
const otherSchool = 'other school' as SchoolId;
const actorOf = (role: SpaceRole): Actor => (role === 'pupil' || role === 'pupil_administrator' ? kim : me);
const spaceAs = (role: Space['role'], writable = true): Space => spaceFacts(role, { writable, schools: [school] });
function writtenBy(
  who: 'me' | 'somebody' | 'a pupil of my school' | 'a pupil of another school',
  actor: Actor,
): Authored {
  const pupilSchool =
    who === 'a pupil of my school' ? school : who === 'a pupil of another school' ? otherSchool : null;
  if (who === 'me')
    return {
      authorAccount: actor.kind === 'member' ? actor.id : null,
      authorPupil: actor.kind === 'pupil' ? actor.id : null,
      pupilSchool: actor.kind === 'pupil' ? otherSchool : null,
    };
  return { authorAccount: pupilSchool ? null : 'somebody', authorPupil: pupilSchool ? 'somebody' : null, pupilSchool };
}

/** ● all, ○ own, s the pupils of one's own school, – nothing. The one of projects is that of the product's description. */
const tables: Readonly<Record<SpaceKind, string>> = {
  project: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    manageMembers       | ●     | s       | –      | –        | –           | –
    editPages           | ●     | ●       | ●      | –        | ●           | ○
    arrangePages        | ●     | –       | –      | –        | –           | –
    publish             | ●     | ○       | –      | –        | –           | –
    addFiles            | ●     | ●       | ●      | –        | ●           | ●
    openDiscussion      | ●     | ●       | ●      | –        | ●           | ●
    reply               | ●     | ●       | ●      | –        | ●           | ●
    removeOthersContent | ●     | s       | –      | –        | –           | –
    postInDiary         | ●     | ●       | –      | –        | –           | –
    commentInDiary      | ●     | ●       | ●      | ●        | ●           | ●`,
  group: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    manageMembers       | ●     | –       | –      | –        | –           | –
    editPages           | ●     | ●       | ●      | –        | –           | –
    arrangePages        | ●     | –       | –      | –        | –           | –
    publish             | ●     | –       | –      | –        | –           | –
    addFiles            | ●     | ●       | ●      | –        | –           | –
    openDiscussion      | ●     | ●       | ●      | –        | –           | –
    reply               | ●     | ●       | ●      | –        | –           | –
    removeOthersContent | ●     | –       | –      | –        | –           | –
    postInDiary         | ●     | ●       | –      | –        | –           | –
    commentInDiary      | ●     | ●       | ●      | –        | –           | –`,
  room: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    manageMembers       | ●     | –       | –      | –        | –           | –
    editPages           | ●     | ●       | ●      | –        | –           | –
    arrangePages        | ●     | –       | –      | –        | –           | –
    publish             | ●     | –       | –      | –        | –           | –
    addFiles            | ●     | ●       | ●      | –        | –           | –
    openDiscussion      | ●     | ●       | ●      | –        | –           | –
    reply               | ●     | ●       | ●      | –        | –           | –
    removeOthersContent | ●     | –       | –      | –        | –           | –
    postInDiary         | ●     | –       | –      | –        | –           | –
    commentInDiary      | ●     | ●       | ●      | –        | –           | –`,
  event: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    manageMembers       | ●     | –       | –      | –        | –           | –
    editPages           | ●     | –       | ●      | –        | –           | –
    arrangePages        | ●     | –       | –      | –        | –           | –
    publish             | ●     | –       | ○      | –        | –           | –
    addFiles            | ●     | –       | ●      | –        | –           | –
    openDiscussion      | ●     | ●       | ●      | –        | –           | –
    reply               | ●     | ●       | ●      | –        | –           | –
    removeOthersContent | ●     | –       | ●      | –        | –           | –
    postInDiary         | ●     | –       | –      | –        | –           | –
    commentInDiary      | ●     | ●       | ●      | –        | –           | –`,
  course: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    manageMembers       | ●     | –       | –      | –        | –           | –
    editPages           | ●     | –       | ●      | –        | –           | –
    arrangePages        | ●     | –       | ●      | –        | –           | –
    publish             | ●     | –       | –      | –        | –           | –
    addFiles            | ●     | ●       | ●      | –        | –           | –
    openDiscussion      | ●     | ●       | ●      | –        | –           | –
    reply               | ●     | ●       | ●      | –        | –           | –
    removeOthersContent | ●     | –       | ●      | –        | –           | –
    postInDiary         | ●     | –       | –      | –        | –           | –
    commentInDiary      | ●     | ●       | ●      | –        | –           | –`,
  forum: `
    right               | admin | teacher | expert | onlooker | pupil admin | pupil
    openDiscussion      | ●     | ●       | –      | –        | –           | –
    reply               | ●     | ●       | –      | –        | –           | –
    moderate            | ●     | –       | –      | –        | –           | –`,
};
const columns: readonly (readonly SpaceRole[])[] = [
  ['founder_administrator', 'administrator'],
  ['teacher'],
  ['expert'],
  ['parent', 'visitor'],
  ['pupil_administrator'],
  ['pupil'],
];
const signs: Readonly<Record<string, Scope>> = { '●': 'all', '○': 'own', s: 'ownSchoolPupils', '–': 'none' };
const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => cell.trim()));
const cellsOf = (kind: SpaceKind) =>
  rowsOf(tables[kind]).flatMap(([right = '', ...marks]) =>
    marks.flatMap((mark, column) =>
      (columns[column] ?? []).map((role) => ({ kind, right: right as SpaceRight, role, reach: signs[mark] })),
    ),
  );
const cells = spaceKinds.flatMap(cellsOf);

describe('the rights in a space', () => {
  it.each(cells)('$kind, $right, $role: $reach', ({ kind, right, role, reach }) => {
    expect(policy.scopeOf(spaceFacts(role, { kind }), right)).toBe(reach);
  });

  it.each(spaceKinds)('of the kind %s are those of the table, no more and no fewer', (kind) => {
    const written = rowsOf(tables[kind]).map(([right]) => right);
    expect(written.sort()).toEqual(Object.keys(rights[kind].administrator ?? {}).sort());
    expect(cellsOf(kind)).toHaveLength(roles.length * written.length);
  });

  it.each(cells)('$kind, $right, $role: nothing where the space is read-only', ({ kind, right, role }) => {
    expect(policy.scopeOf(spaceFacts(role, { kind, writable: false }), right)).toBe('none');
  });

  it.each(spaceParts)('to use the part %s reach nothing where the space lacks it, and the others stay', (lacking) => {
    const parts = spaceParts.filter((part) => part !== lacking);
    for (const { kind, right, role, reach } of cells)
      expect(policy.scopeOf(spaceFacts(role, { kind, parts }), right)).toBe(partOf[right] === lacking ? 'none' : reach);
  });

  it('reach nothing from outside', () => {
    for (const { kind, right } of cells) expect(policy.scopeOf(spaceFacts('outside', { kind }), right)).toBe('none');
    expect(policy.isInside(spaceAs('outside'))).toBe(false);
    expect(policy.isOnStaff(spaceAs('outside'))).toBe(false);
    expect(policy.canSeeArchive(spaceAs('outside'))).toBe(false);
  });

  it('let administrators see archived pages, also where the space is read-only', () => {
    const admins = ['founder_administrator', 'administrator'];
    for (const writable of [true, false])
      expect(roles.filter((role) => policy.canSeeArchive(spaceAs(role, writable)))).toEqual(admins);
  });
});

const authors = ['me', 'somebody', 'a pupil of my school', 'a pupil of another school'] as const;
const may = {
  edit: policy.canEditPage,
  publish: policy.canPublishContent,
  remove: policy.canRemove,
};
/** For each action and role: whose content it reaches. */
const reached: Readonly<Record<keyof typeof may, Partial<Record<SpaceRole, readonly (typeof authors)[number][]>>>> = {
  edit: {
    founder_administrator: authors,
    administrator: authors,
    teacher: authors,
    expert: authors,
    pupil_administrator: authors,
    pupil: ['me'],
  },
  publish: { founder_administrator: authors, administrator: authors, teacher: ['me'] },
  remove: {
    founder_administrator: authors,
    administrator: authors,
    teacher: ['me', 'a pupil of my school'],
    expert: ['me'],
    parent: ['me'],
    visitor: ['me'],
    pupil_administrator: ['me'],
    pupil: ['me'],
  },
};
const actions = (['edit', 'publish', 'remove'] as const).flatMap((action) =>
  roles.flatMap((role) =>
    authors.map((author) => ({ action, role, author, yes: reached[action][role]?.includes(author) ?? false })),
  ),
);

describe('what people do with content', () => {
  it.each(actions)('$action, $role, written by $author: $yes', ({ action, role, author, yes }) => {
    const actor = actorOf(role);
    expect(may[action](actor, spaceAs(role), writtenBy(author, actor))).toBe(yes);
  });

  it.each(actions)('$action, $role, written by $author: never in a read-only space', ({ action, role, author }) => {
    const actor = actorOf(role);
    expect(may[action](actor, spaceAs(role, false), writtenBy(author, actor))).toBe(false);
  });

  it.each(actions)('$action, written by $author: never from outside', ({ action, author }) => {
    for (const actor of [me, kim]) expect(may[action](actor, spaceAs('outside'), writtenBy(author, actor))).toBe(false);
  });

  it('never takes a pupil for the author because an account has the same id', () => {
    const made = { authorAccount: null, authorPupil: 'kim', pupilSchool: null };
    const officer: Actor = { kind: 'officer', id: 'kim' as string as OfficerId, serves: 'every country' };
    expect([policy.isOwn(kim, made), policy.isOwn(officer, made)]).toEqual([true, false]);
  });

  it('never takes an operator or a guest for the author', () => {
    const operator: Actor = { kind: 'operator', id: 'otto' as OperatorId };
    const made = { authorAccount: 'otto', authorPupil: null, pupilSchool: null };
    const orphan = { authorAccount: undefined as never, authorPupil: null, pupilSchool: null };
    expect([policy.isOwn(operator, made), policy.isOwn({ kind: 'guest' }, orphan)]).toEqual([false, false]);
  });

  it('takes nobody for the author of content whose author was deleted', () => {
    const orphan = { authorAccount: null, authorPupil: null, pupilSchool: null };
    for (const role of ['teacher', 'pupil'] as const)
      expect(policy.canRemove(actorOf(role), spaceAs(role), orphan)).toBe(false);
  });
});

describe('who looks after whom', () => {
  it.each(roles)('%s: members', (role) => {
    const runs = role === 'administrator' || role === 'founder_administrator';
    expect(policy.canManageMembers(spaceAs(role))).toBe(runs);
    expect(policy.canManageMember(spaceAs(role), { role: 'teacher' })).toBe(runs);
    expect(policy.canManageMember(spaceAs(role), { role: 'founder_administrator' })).toBe(false);
  });

  it.each(roles)('%s: pupils', (role) => {
    const runs = role === 'administrator' || role === 'founder_administrator';
    const teaches = runs || role === 'teacher';
    expect(policy.canManagePupils(spaceAs(role))).toBe(teaches);
    expect(policy.canManagePupil(me, spaceAs(role), { school })).toBe(teaches);
    expect(policy.canManagePupil(me, spaceAs(role), { school: otherSchool })).toBe(runs);
    expect(policy.isOnStaff(spaceAs(role))).toBe(teaches);
  });

  it('gives members who are not verified nothing over the pupils of a school', () => {
    const unverified: Actor = { ...me, verified: false };
    expect(policy.canManagePupil(unverified, spaceAs('teacher'), { school })).toBe(false);
    const content = writtenBy('a pupil of my school', unverified);
    const canRemove = (actor: Actor) => policy.canRemove(actor, spaceAs('teacher'), content);
    expect([canRemove(me), canRemove(unverified)]).toEqual([true, false]);
  });

  it('tells the frame who is inside and who is on the staff', () => {
    expect(policy.frameOf(spaceAs('expert'))).toMatchObject({ inside: true, onStaff: false });
    expect(policy.frameOf(spaceAs('teacher'))).toMatchObject({ inside: true, onStaff: true });
    expect(policy.frameOf(spaceAs('outside'))).toMatchObject({ inside: false, onStaff: false });
  });
});

describe('what a role may begin', () => {
  it.each([
    ['from outside', spaceAs('outside')],
    ['in a space that is read-only', spaceAs('founder_administrator', false)],
  ])('is nothing %s', (_, space) => {
    const begins = [policy.canCreatePages, policy.canAddFiles, policy.canOpenDiscussion, policy.canReply];
    const more = [policy.canPostInDiary, policy.canCommentInDiary, policy.canArrangePages, policy.canArrangePictures];
    for (const can of [...begins, ...more]) expect(can(space), can.name).toBe(false);
    expect(policy.canSeeWhoIsHere(spaceAs('outside'))).toBe(false);
  });

  it.each(roles)('%s', (role) => {
    const space = spaceAs(role);
    const onlooks = role === 'parent' || role === 'visitor';
    expect(policy.canCreatePages(space)).toBe(!onlooks);
    expect(policy.canAddFiles(space)).toBe(!onlooks);
    expect(policy.canOpenDiscussion(space)).toBe(!onlooks);
    expect(policy.canReply(space)).toBe(!onlooks);
    expect(policy.canCommentInDiary(space)).toBe(true);
    expect(policy.canArrangePages(space)).toBe(/administrator$/.test(role) && !role.startsWith('pupil'));
    expect(policy.canPostInDiary(space)).toBe(policy.isOnStaff(space));
    expect(policy.canArrangePictures(space)).toBe(policy.isOnStaff(space));
    expect(policy.canSeeWhoIsHere(space)).toBe(!onlooks);
  });
});

it('being told what is new is for members in the space to choose: pupils have no bell, and readers from outside no choice', () => {
  const choosing = (actor: Actor, role: Space['role']) => policy.canChooseFollowing(actor, spaceAs(role));
  expect([choosing(me, 'visitor'), choosing(me, 'outside'), choosing(kim, 'pupil')]).toEqual([true, false, false]);
});
