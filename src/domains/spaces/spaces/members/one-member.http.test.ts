import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { refuse } from '#kernel/result.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpaceMember } from '#test/builders/projects.ts';
import { asMember, twoSpaces } from '#test/builders/two-spaces.ts';
import { eventsOf } from '#test/events-of.ts';
import { expectFound } from '#test/expect-found.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPublicSpace, findSpace } from '../access.ts';
import { followSpace } from '../commands/follow-space.ts';
import { addEligibleMember } from '../steps/add-eligible-member.ts';
import { joinSpace } from '../steps/join-space.ts';
import { findCandidate, findMember } from './access.ts';
import { addMember } from './commands/add-member.ts';
import { changeRole } from './commands/change-role.ts';
import { removeMember } from './commands/remove-member.ts';

let world: World;
let all: Awaited<ReturnType<typeof twoSpaces>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  all = await twoSpaces(world);
});

const inside = <actor extends Actor>(actor: actor) => expectFound(findSpace(world.by(actor), all.space));

it('a member is changed or removed in one space, once, and never a founder, whatever their role was before', async () => {
  const { space, elsewhere, ana, eleni, paul } = all;
  const { db } = world;
  const actor = asMember(ana);
  const by = world.by(actor);
  const at = await inside(actor);
  const seen = await expectFound(findMember(by, at, paul.id));
  for (const _ of [1, 2]) await changeRole(by, seen, 'expert');
  const roles = () =>
    db.selectFrom('space_member').select(['space_id', 'role']).where('member_id', '=', paul.id).execute();
  expect((await roles()).find((row) => row.space_id === elsewhere)?.role).toBe('teacher');
  for (const _ of [1, 2]) await removeMember(by, seen);
  expect(await roles()).toEqual([{ space_id: elsewhere, role: 'teacher' }]);
  expect(await eventsOf(world, paul.id)).toEqual(['space.role_changed', 'space.member_removed']);
  const left = await db.selectFrom('space_member').select('member_id').where('space_id', '=', space).execute();
  expect(left.map((row) => row.member_id).toSorted()).toEqual([ana.id, eleni.id].toSorted());
  for (const _ of [1, 2])
    await transact(world.by('program'), (tx) => joinSpace(tx, { space, member: paul.id, role: 'teacher' }));
  expect((await eventsOf(world, paul.id)).slice(2)).toEqual(['space.member_joined']);
  // Found as a teacher, and a founder when the command runs.
  const before = await expectFound(findMember(by, at, paul.id));
  await db
    .updateTable('space_member')
    .set({ role: 'founder_administrator' })
    .where('member_id', '=', paul.id)
    .where('space_id', '=', space)
    .execute();
  await changeRole(by, before, 'visitor');
  await removeMember(by, before);
  expect((await roles()).find((row) => row.space_id === space)?.role).toBe('founder_administrator');
  await world.settle();
  const told = await db
    .selectFrom('notification')
    .select('kind')
    .where('account_id', '=', paul.id)
    .orderBy('id')
    .execute();
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['spaces.notice.removed', 'spaces.notice.role']);
});

it('an administrator who gives up their own role is not told of it', async () => {
  const { space, paul } = all;
  const row = world.db.updateTable('space_member').where('space_id', '=', space).where('member_id', '=', paul.id);
  await row.set({ role: 'administrator' }).execute();
  const by = world.by(asMember(paul));
  const seen = await expectFound(findMember(by, await inside(by.actor), paul.id));
  expect((await changeRole(by, seen, 'teacher')).ok).toBe(true);
  await world.settle();
  const told = world.db.selectFrom('notification').select('kind').where('account_id', '=', paul.id);
  expect(await told.execute()).toEqual([]);
});

it('every command asks the policy itself, whatever page it came from', async () => {
  const { space, paul } = all;
  const [visitor, candidate] = [await aTeacher(world), await aTeacher(world)];
  await aSpaceMember(world, { id: space }, visitor, 'visitor');
  for (const _ of ['accepted', 'accepted again']) await addEligibleMember(world, space, candidate.id);
  const by = world.by(asMember(paul));
  const at = await inside(by.actor);
  const seen = await expectFound(findMember(by, at, visitor.id));
  const outside = world.by(asMember(candidate));
  const done = [
    await addMember(by, await expectFound(findCandidate(by, at, candidate.id)), 'teacher'),
    await changeRole(by, seen, 'teacher'),
    await removeMember(by, seen),
    await followSpace(outside, await expectFound(findPublicSpace(outside, space)), true),
  ];
  expect(done).toEqual(done.map(() => refuse('notAllowed')));
  expect([await eventsOf(world, visitor.id), await eventsOf(world, candidate.id)]).toEqual([[], []]);
});
