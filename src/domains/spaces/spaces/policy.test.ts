import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, PupilId, SchoolId } from '#kernel/ids.ts';
import { spaceFacts } from '#test/builders/space-facts.ts';
import {
  type Authored,
  memberRoles,
  pupilRoles,
  type Reach,
  rights,
  type Space,
  type SpaceRight,
  type SpaceRole,
} from './model.ts';
import * as policy from './policy.ts';

const roles: readonly SpaceRole[] = [...memberRoles, ...pupilRoles];
const me: Actor = {
  kind: 'member',
  id: 'me' as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed: true,
};
const kim: Actor = { kind: 'pupil', id: 'kim' as PupilId };
const school = 'school' as SchoolId;
const otherSchool = 'other school' as SchoolId;
const actorOf = (role: SpaceRole): Actor => (role === 'pupil' || role === 'pupil_administrator' ? kim : me);

const spaceAs = (role: Space['role'], writable = true): Space => spaceFacts(role, { writable, schools: [school] });
function madeBy(who: 'me' | 'somebody' | 'a pupil of my school' | 'a pupil of another school', actor: Actor): Authored {
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

/** The table of the product's description. ● all, ○ own, s the pupils of one's own school, – nothing. */
const table = `
  right                            | admin | teacher | expert | onlooker | pupil admin | pupil
  manageMembers                    | ●     | s       | –      | –        | –           | –
  editPages                        | ●     | ●       | ●      | –        | ●           | ○
  arrangePages                     | ●     | –       | –      | –        | –           | –
  publish                          | ●     | ○       | –      | –        | –           | –
  addFiles                         | ●     | ●       | ●      | –        | ●           | ●
  openDiscussion                   | ●     | ●       | ●      | –        | ●           | ●
  reply                            | ●     | ●       | ●      | –        | ●           | ●
  removeOthersContent              | ●     | s       | –      | –        | –           | –
  postInDiary                      | ●     | ●       | –      | –        | –           | –
  commentInDiary                   | ●     | ●       | ●      | ●        | ●           | ●`;
const columns: readonly (readonly SpaceRole[])[] = [
  ['founder_administrator', 'administrator'],
  ['teacher'],
  ['expert'],
  ['parent', 'visitor'],
  ['pupil_administrator'],
  ['pupil'],
];
const signs: Readonly<Record<string, Reach>> = { '●': 'all', '○': 'own', s: 'ownSchoolPupils', '–': 'none' };
const lines = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));
const cells = lines.flatMap(([right = '', ...marks]) =>
  marks.flatMap((mark, column) =>
    (columns[column] ?? []).map((role) => ({ right: right as SpaceRight, role, reach: signs[mark] })),
  ),
);

describe('the rights in a space', () => {
  it.each(cells)('$right, $role: $reach', ({ right, role, reach }) => {
    expect(policy.reachOf(spaceAs(role), right)).toBe(reach);
  });

  it('are those of the table, no more and no fewer', () => {
    expect(lines.map(([right]) => right).sort()).toEqual(Object.keys(rights.project.administrator ?? {}).sort());
    expect(cells).toHaveLength(roles.length * lines.length);
  });

  it.each(cells)('$right, $role: nothing where the space is read-only', ({ right, role }) => {
    expect(policy.reachOf(spaceAs(role, false), right)).toBe('none');
  });

  it('reach nobody outside', () => {
    for (const { right } of cells) expect(policy.reachOf(spaceAs('outside'), right)).toBe('none');
    expect(policy.isInside(spaceAs('outside'))).toBe(false);
    expect(policy.isOnStaff(spaceAs('outside'))).toBe(false);
    expect(policy.canSeeArchive(spaceAs('outside'))).toBe(false);
  });

  it('let administrators see what was put away, also where the space is read-only', () => {
    const admins = ['founder_administrator', 'administrator'];
    for (const writable of [true, false])
      expect(roles.filter((role) => policy.canSeeArchive(spaceAs(role, writable)))).toEqual(admins);
  });
});

const makers = ['me', 'somebody', 'a pupil of my school', 'a pupil of another school'] as const;
const may = {
  edit: policy.canEditPage,
  publish: policy.canPublishContent,
  remove: policy.canRemove,
};
/** For each deed and role: whose things it reaches. */
const reached: Readonly<Record<keyof typeof may, Partial<Record<SpaceRole, readonly (typeof makers)[number][]>>>> = {
  edit: {
    founder_administrator: makers,
    administrator: makers,
    teacher: makers,
    expert: makers,
    pupil_administrator: makers,
    pupil: ['me'],
  },
  publish: { founder_administrator: makers, administrator: makers, teacher: ['me'] },
  remove: {
    founder_administrator: makers,
    administrator: makers,
    teacher: ['me', 'a pupil of my school'],
    expert: ['me'],
    parent: ['me'],
    visitor: ['me'],
    pupil_administrator: ['me'],
    pupil: ['me'],
  },
};
const deeds = (['edit', 'publish', 'remove'] as const).flatMap((deed) =>
  roles.flatMap((role) =>
    makers.map((maker) => ({ deed, role, maker, yes: reached[deed][role]?.includes(maker) ?? false })),
  ),
);

describe('what people do with things', () => {
  it.each(deeds)('$deed, $role, made by $maker: $yes', ({ deed, role, maker, yes }) => {
    const actor = actorOf(role);
    expect(may[deed](actor, spaceAs(role), madeBy(maker, actor))).toBe(yes);
  });

  it.each(deeds)('$deed, $role, made by $maker: never in a read-only space', ({ deed, role, maker }) => {
    const actor = actorOf(role);
    expect(may[deed](actor, spaceAs(role, false), madeBy(maker, actor))).toBe(false);
  });

  it.each(deeds)('$deed, made by $maker: never from outside', ({ deed, maker }) => {
    for (const actor of [me, kim]) expect(may[deed](actor, spaceAs('outside'), madeBy(maker, actor))).toBe(false);
  });

  it('takes nothing of a pupil for the own of somebody who is none, whatever his id', () => {
    const made = { authorAccount: null, authorPupil: 'kim', pupilSchool: null };
    const officer: Actor = { kind: 'officer', id: 'kim' as string as OfficerId, serves: 'every country' };
    expect([policy.isOwn(kim, made), policy.isOwn(officer, made)]).toEqual([true, false]);
  });

  it('takes nothing of a person who is gone for one’s own', () => {
    const gone = { authorAccount: null, authorPupil: null, pupilSchool: null };
    for (const role of ['teacher', 'pupil'] as const)
      expect(policy.canRemove(actorOf(role), spaceAs(role), gone)).toBe(false);
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
    expect(policy.canManagePupil(spaceAs(role), { school })).toBe(teaches);
    expect(policy.canManagePupil(spaceAs(role), { school: otherSchool })).toBe(runs);
    expect(policy.isOnStaff(spaceAs(role))).toBe(teaches);
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
    for (const can of [...begins, policy.canPostInDiary, policy.canCommentInDiary, policy.canArrangePages])
      expect(can(space), can.name).toBe(false);
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
  });
});
