import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eve: TestTeacher;
let eves: Browser;
let space: SpaceId;
let kim: PupilId;
const userName = 'kim.claimed-77';
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world);
  eve = await aTeacher(world);
  space = (await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] })).id;
  await aSpaceMember(world, { id: space }, eve, 'teacher');
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
  const sealed = world.services.keyring.encrypt('sun-moon-star');
  const card = { user_name: `${userName}-${kim}`.slice(0, 40), first_password_sealed: sealed };
  await world.db.updateTable('pupil').set(card).where('id', '=', kim).execute();
  eves = await world.signedIn(eve);
});

const pupilRow = () => world.db.selectFrom('pupil').selectAll().where('id', '=', kim).executeTakeFirstOrThrow();
const isInSpace = async () =>
  (await world.db.selectFrom('space_pupil').select('role').where('pupil_id', '=', kim).execute()).length === 1;

/** As the page of the verification sends it. */
const claim = (school: string) =>
  eves.post('/verification/school', { how: 'chosen', school: 'CEIP La Rayuela, Náquera', schoolId: school });

it('a teacher who only says that they moved to a school gets no rights over its pupils', {
  tags: ['slow'],
}, async () => {
  expect((await claim(ana.school)).status).toBe(303);
  const seen = await findSpace(world.by({ ...eve, verified: false, confirmed: true }), space);
  expect([seen?.role, seen?.schools]).toEqual(['teacher', []]);
  const before = await pupilRow();
  const { html } = await eves.get(paths.pupils(space));
  expect(html).toContain('Kim');
  expect(html).not.toContain(userName);
  for (const address of [paths.password(space, kim), paths.removal(space, kim), paths.ending(space, kim)])
    expect([address, (await eves.post(address)).status]).not.toEqual([address, 303]);
  await eves.post(paths.role(space, kim), { role: 'pupil_administrator' });
  expect(String((await eves.get(paths.cards(space))).headers['content-type'])).not.toContain('pdf');
  expect(String((await eves.get(paths.card(space, kim))).headers['content-type'])).not.toContain('pdf');
  expect(await pupilRow()).toEqual(before);
  expect(await isInSpace()).toBe(true);
});

it('a teacher who only says that they moved to a school makes no pupils there', async () => {
  await claim(ana.school);
  const id = newId<PupilId>();
  const reply = await eves.post(paths.newClass(space), { idempotencyKey: id, language: 'en', name: ['Uma'] });
  expect(reply.status).toBe(422);
  expect(reply.html).toContain('Uma');
  expect(await world.db.selectFrom('pupil').select('id').where('id', '=', id).execute()).toEqual([]);
});

it('a member who runs the space does not close accounts of pupils, their own among them, while nobody has verified them', async () => {
  await world.db.updateTable('space_member').set({ role: 'administrator' }).where('member_id', '=', eve.id).execute();
  await claim(ana.school);
  await eves.post(paths.ending(space, kim));
  await world.db.updateTable('pupil').set({ teacher_id: eve.id }).where('id', '=', kim).execute();
  await eves.post(paths.ending(space, kim));
  await eves.post(paths.password(space, kim));
  expect(await pupilRow()).toMatchObject({ ended_at: null, password_hash: 'none' });
});

it('a teacher gets the rights over the pupils of the new school once they are verified there', {
  tags: ['slow'],
}, async () => {
  await claim(ana.school);
  await world.db.updateTable('member').set({ state: 'verified' }).where('id', '=', eve.id).execute();
  expect((await eves.get(paths.pupils(space))).html).toContain(userName);
  expect(String((await eves.get(paths.cards(space))).headers['content-type'])).toContain('pdf');
});
