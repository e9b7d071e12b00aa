import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { withoutDatabase } from '#test/without-database.ts';
import { openWorld, type World } from '#test/world.ts';
import { createPupils } from './commands/create-pupils.ts';
import { signInPupil } from './commands/sign-in-pupil.ts';
import { stateConsent } from './commands/state-consent.ts';
import { undoClass } from './new-class/commands/undo-class.ts';
import { drawUserNames } from './steps/draw-user-names.ts';

let world: World;
let ana: TestTeacher;
let rui: TestTeacher;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  [ana, rui] = [await aTeacher(world), await aTeacher(world)];
  space = (await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] })).id;
});
afterAll(() => world.close());

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
async function spaceOf(who: TestTeacher) {
  const found = await findSpace(world.by(member(who)), space);
  if (!found) throw new Error('The space is not seen.');
  return found;
}

it.each([
  ['a new password', { password_hash: 'another', first_password_sealed: 'the new card' }],
  ['no account', { ended_at: new Date('2026-11-23T09:00:00Z'), first_password_sealed: 'the new card' }],
])('a password that is being compared signs nobody in for a pupil who gets %s meanwhile', async (_, what) => {
  const { id } = await aPupil(world, { teacher: ana, space });
  const password = 'sun-moon47-star';
  const kept = await world.db
    .updateTable('pupil')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', id)
    .returning('user_name as name')
    .executeTakeFirstOrThrow();
  const change = () => world.db.updateTable('pupil').set(what).where('id', '=', id).execute();
  // The tries are counted after the account was read.
  const limits = { ...world.services.limits, take: async () => change().then(() => 1) };
  const by = { ...world.by({ kind: 'guest' }), services: { ...world.services, limits } };
  const given = { ...kept, password, address: '10.0.0.1', replaces: undefined, device: undefined };
  expect(await signInPupil(by, given)).toEqual(refuse('wrong'));
  expect(await world.db.selectFrom('session').select('id').where('pupil_id', '=', id).execute()).toEqual([]);
});

it('a class is taken back by who looks after pupils in the space, not by who did once', async () => {
  await aSpaceMember(world, { id: space }, rui);
  const list = newId<PupilId>();
  const created = { idempotencyKey: list, names: ['Noa'], language: 'en' };
  expect(await createPupils(world.by(member(rui)), await spaceOf(rui), created)).toEqual(ok(1));
  await world.db.updateTable('space_member').set({ role: 'visitor' }).where('member_id', '=', rui.id).execute();
  expect(await undoClass(world.by(member(rui)), await spaceOf(rui), list)).toEqual(refuse('notAllowed'));
  await world.db.updateTable('space_member').set({ role: 'teacher' }).where('member_id', '=', rui.id).execute();
  expect(await undoClass(world.by(member(rui)), await spaceOf(rui), list)).toEqual(ok(1));
});

it('who does not look after pupils is refused before anything is read or locked', async () => {
  const visitor = await aTeacher(world);
  await aSpaceMember(world, { id: space }, visitor, 'visitor');
  const [by, seen] = [withoutDatabase(world.by(member(visitor))), await spaceOf(visitor)];
  const created = { idempotencyKey: newId(), names: ['Noa'], language: 'en' };
  expect(await createPupils(by, seen, created)).toEqual(refuse('notAllowed'));
  const stated = { kind: 'post', subject: newId(), consent: [newId()] } as const;
  expect(await stateConsent(by, seen, stated)).toEqual(refuse('notAllowed'));
});

it('a consent that is stated for nobody, or about no text, changes nothing and is no fault', async () => {
  const [by, seen] = [world.by(member(ana)), await spaceOf(ana)];
  expect(await stateConsent(by, seen, { kind: 'post', subject: newId(), consent: ['nobody'] })).toEqual(ok('stated'));
  expect(await stateConsent(by, seen, { kind: 'post', subject: 'nothing', consent: [newId()] })).toEqual(ok('stated'));
});

it('a list that is sent again is there, also where its teacher has left the school meanwhile', async () => {
  const teacher = await aTeacher(world);
  await aSpaceMember(world, { id: space }, teacher);
  const [by, created] = [world.by(member(teacher)), { idempotencyKey: newId(), names: ['Noa'], language: 'en' }];
  expect(await createPupils(by, await spaceOf(teacher), created)).toEqual(ok(1));
  await world.db
    .updateTable('member_school')
    .set({ until_on: '2026-11-22' })
    .where('member_id', '=', teacher.id)
    .execute();
  expect(await createPupils(by, await spaceOf(teacher), created)).toEqual(ok(1));
  const another = { ...created, idempotencyKey: newId() };
  expect(await createPupils(by, await spaceOf(teacher), another)).toEqual(refuse('noSchool'));
});

it('a class that was taken back and created again by the same form can be taken back again', async () => {
  const list = newId<PupilId>();
  const [by, created] = [world.by(member(ana)), { idempotencyKey: list, names: ['Noa'], language: 'en' }];
  for (const time of ['first', 'second']) {
    expect(await createPupils(by, await spaceOf(ana), created), time).toEqual(ok(1));
    expect(await undoClass(by, await spaceOf(ana), list), time).toEqual(ok(1));
    expect(await world.db.selectFrom('pupil').select('id').where('list_id', '=', list).execute()).toEqual([]);
  }
  expect(await undoClass(by, await spaceOf(ana), list)).toEqual(ok(0));
});

it('a user name that somebody has, or that the list has drawn already, is drawn anew; a name without letters gets a word', async () => {
  const drawing = { key: newId(), language: 'en' };
  const first = await drawUserNames(world.db, ['Noa', '★'], drawing);
  expect(first[1]).toMatch(/^\p{L}+\.\p{L}+-\d+$/u);
  const { id } = await aPupil(world, { teacher: ana, space });
  await world.db
    .updateTable('pupil')
    .set({ user_name: first[0] ?? '' })
    .where('id', '=', id)
    .execute();
  const second = await drawUserNames(world.db, ['Noa', '★'], drawing);
  expect([second[1], second[0] === first[0]]).toEqual([first[1], false]);
});
