import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { endSessionsOfPupil } from '#domains/people/accounts/steps/end-sessions.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { eventsOf } from '#test/events-of.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPupil } from './access.ts';
import { addPupilsToSpace } from './commands/add-pupils-to-space.ts';
import { changePupilRole } from './commands/change-pupil-role.ts';
import { createPupils } from './commands/create-pupils.ts';
import { endPupil } from './commands/end-pupil.ts';
import { removePupil } from './commands/remove-pupil.ts';
import { resetPupilPassword } from './commands/reset-pupil-password.ts';
import { signInPupil } from './commands/sign-in-pupil.ts';
import { paths } from './paths.ts';
import { listCards, listKnownPupils, listPupils } from './queries.ts';

let world: World;
let ana: TestTeacher;
let expert: TestTeacher;
let anas: Browser;
let space: SpaceId;
let second: SpaceId;
let kim: PupilId;
beforeAll(async () => {
  world = await openWorld();
  await aSchool(world, { name: 'A school of others' });
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await aTeacher(world);
  expert = await aTeacher(world);
  const eleni = await aTeacher(world, { country: 'GR' });
  anas = await world.signedIn(ana);
  space = (await aSpace(world, { founders: [ana, eleni] })).id;
  second = (await aSpace(world, { founders: [ana, eleni] })).id;
  await aSpaceMember(world, { id: space }, expert, 'expert');
  kim = (await aPupil(world, { teacher: ana, space, name: 'Kim' })).id;
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
async function spaceOf(actor: Member, id = space) {
  const found = await findSpace(world.by(actor), id);
  if (!found) throw new Error('The space is not seen.');
  return found;
}
async function seenPupil(id = kim) {
  const pupil = await findPupil(world.by(member(ana)), await spaceOf(member(ana)), id);
  if (!pupil) throw new Error('The pupil is not seen.');
  return pupil;
}
const rowOf = (id: PupilId) => world.db.selectFrom('pupil').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const joins = (id: PupilId, at: SpaceId) =>
  world.db
    .insertInto('space_pupil')
    .values({ space_id: at, pupil_id: id, role: 'pupil', joined_at: world.now })
    .execute();
const end = (id: PupilId) => world.db.updateTable('pupil').set({ ended_at: world.now }).where('id', '=', id).execute();
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).toSorted();

it('what is done to one pupil changes no other, nor their other spaces', { tags: ['slow'] }, async () => {
  const noa = await aPupil(world, { teacher: ana, space, name: 'Noa' });
  await aPupil(world, { teacher: ana, space: second, name: 'Uma' });
  await joins(kim, second);
  await world.signedIn(noa);
  const kims = await world.signedIn({ kind: 'pupil', id: kim });
  const tables = { pupil: 'id', space_pupil: 'pupil_id', session: 'pupil_id' };
  const before = await othersIn(world, tables, kim);
  await anas.post(paths.role(space, kim), { role: 'pupil_administrator' });
  const roles = await world.db
    .selectFrom('space_pupil')
    .select(['space_id', 'role'])
    .where('pupil_id', '=', kim)
    .execute();
  expect(roles).toContainEqual({ space_id: space, role: 'pupil_administrator' });
  expect(roles).toContainEqual({ space_id: second, role: 'pupil' });
  await anas.post(paths.password(space, kim));
  await anas.post(paths.removal(space, kim));
  await anas.post(paths.ending(second, kim));
  const left = await world.db.selectFrom('space_pupil').select('space_id').where('pupil_id', '=', kim).execute();
  expect(left).toEqual([{ space_id: second }]);
  expect((await kims.get('/spaces')).status).toBe(404);
  expect(await othersIn(world, tables, kim)).toEqual(before);
  expect((await eventsOf(world, kim)).map((verb) => verb.split('.')[1])).toEqual([
    'role_changed',
    'password_reset',
    'removed',
    'ended',
  ]);
});

it('what is so already is not recorded again, from pages that show the old state', async () => {
  const seen = await seenPupil();
  const by = world.by(member(ana));
  for (const _ of [1, 2]) await changePupilRole(by, seen, 'pupil_administrator');
  for (const _ of [1, 2]) await removePupil(by, seen);
  for (const _ of [1, 2]) await endPupil(by, seen);
  await resetPupilPassword(by, seen);
  expect((await eventsOf(world, kim)).map((verb) => verb.split('.')[1])).toEqual(['role_changed', 'removed', 'ended']);
  expect(await rowOf(kim)).toMatchObject({ password_hash: 'none', first_password_sealed: null });
});

it('every command asks for itself whether the actor may, whatever page it came from', async () => {
  const seen = await seenPupil();
  await aPupil(world, { teacher: expert, name: 'Of the expert' });
  const none = refuse('notAllowed');
  const asExpert = await spaceOf(member(expert));
  const here = { ...seen, space: asExpert };
  const by = world.by(member(expert));
  const { db } = world;
  expect(await changePupilRole(by, here, 'pupil_administrator')).toEqual(none);
  expect(await removePupil(by, here)).toEqual(none);
  expect(await endPupil(by, here)).toEqual(none);
  expect(await resetPupilPassword(by, here)).toEqual(none);
  expect(await addPupilsToSpace(by, asExpert, [kim])).toEqual(none);
  expect(await createPupils(by, asExpert, { idempotencyKey: newId(), names: ['A'], language: 'en' })).toEqual(none);
  expect(await findPupil(by, asExpert, kim)).toBeUndefined();
  expect(await listPupils(db, asExpert)).toEqual([]);
  expect(await listCards(by, asExpert)).toEqual([]);
  expect(await listKnownPupils(db, member(expert), asExpert)).toEqual([]);
});

it('a pupil is found in their space, until their account ends', async () => {
  const by = world.by(member(ana));
  const there = await spaceOf(member(ana));
  expect((await findPupil(by, there, kim))?.id).toBe(kim);
  const elsewhere = await aPupil(world, { teacher: ana, space: second });
  for (const id of ['x', newId(), elsewhere.id]) expect(await findPupil(by, there, id)).toBeUndefined();
  await end(kim);
  expect(await findPupil(by, there, kim)).toBeUndefined();
});

it('the lists of a space have its own pupils whose accounts have not ended, and the cards that were not used', async () => {
  const card = { first_password_sealed: world.services.keyring.encrypt('sun-moon-star') };
  const [noa, ended, elsewhere] = [
    await aPupil(world, { teacher: ana, space, name: 'Noa' }),
    await aPupil(world, { teacher: ana, space, name: 'Ended' }),
    await aPupil(world, { teacher: ana, space: second, name: 'Elsewhere' }),
  ];
  const unplaced = await aPupil(world, { teacher: ana, name: 'Unplaced' });
  await aPupil(world, { teacher: expert, name: 'Of another teacher' });
  const gone = await aPupil(world, { teacher: ana, name: 'Gone' });
  for (const id of [ended.id, gone.id]) await end(id);
  await world.db.updateTable('pupil').set(card).where('id', 'in', [noa.id, elsewhere.id, unplaced.id]).execute();
  const there = await spaceOf(member(ana));
  const lines = await listPupils(world.db, there);
  expect(lines.map(({ name, waits }) => [name, waits]).toSorted()).toEqual([
    ['Kim', false],
    ['Noa', true],
  ]);
  expect(names(await listCards(world.by(member(ana)), there))).toEqual(['Noa']);
  expect(names(await listCards(world.by(member(ana)), there, noa.id))).toEqual(['Noa']);
  expect(await listCards(world.by(member(ana)), there, kim)).toEqual([]);
  expect(names(await listKnownPupils(world.db, member(ana), there))).toEqual(['Elsewhere', 'Unplaced']);
});

it('pupils are added once, and none whose account has ended', async () => {
  const gone = await aPupil(world, { teacher: ana, name: 'Gone' });
  await end(gone.id);
  for (const _ of [1, 2])
    expect((await anas.post(paths.knownPupils(second), { pupil: [kim, gone.id] })).status).toBe(303);
  expect((await anas.post(paths.knownPupils(second), { pupil: [gone.id] })).status).toBe(303);
  const inside = await world.db.selectFrom('space_pupil').select('pupil_id').where('space_id', '=', second).execute();
  expect(inside).toEqual([{ pupil_id: kim }]);
  expect(await eventsOf(world, second)).toEqual(['pupil.added']);
});

it('a class is of the teacher’s own school of today, and numbers only names of the same space', async () => {
  await aPupil(world, { teacher: ana, space: second, name: 'Noa' });
  await end((await aPupil(world, { teacher: ana, space, name: 'Noa' })).id);
  const idempotencyKey = newId<PupilId>();
  await anas.post(paths.newClass(space), { idempotencyKey, language: 'en', name: ['Noa'] });
  expect(await rowOf(idempotencyKey)).toMatchObject({ name: 'Noa', school_id: ana.school, teacher_id: ana.id });
  expect(await eventsOf(world, idempotencyKey)).toEqual(['pupil.made']);
  await world.db.updateTable('member_school').set({ until_on: '2026-02-01' }).where('member_id', '=', ana.id).execute();
  const left = await anas.post(paths.newClass(space), { idempotencyKey: newId(), language: 'en', name: ['Uma'] });
  expect(left.status).toBe(422);
  expect(left.html).toContain('Uma');
});

it('names are numbered after those of a class that is being made at the same moment', { tags: ['slow'] }, async () => {
  const noa = (await aPupil(world, { teacher: ana, name: 'Noa' })).id;
  const change = async (tx: Db) => {
    await tx.selectFrom('space').select('id').where('id', '=', space).forNoKeyUpdate().execute();
    await tx
      .insertInto('space_pupil')
      .values({ space_id: space, pupil_id: noa, role: 'pupil', joined_at: world.now })
      .execute();
  };
  const there = await spaceOf(member(ana));
  const idempotencyKey = newId<PupilId>();
  const making = () => createPupils(world.by(member(ana)), there, { idempotencyKey, names: ['Noa'], language: 'en' });
  expect((await whileOtherTransaction(world, { change }, making)).ok).toBe(true);
  expect((await rowOf(idempotencyKey)).name).toBe('Noa 2');
});

it('a space holds a thousand pupils', { tags: ['slow'] }, async () => {
  await sql`insert into pupil (id, teacher_id, school_id, name, user_name, password_hash, language, created_at)
    select gen_random_uuid(), ${ana.id}, ${ana.school}, 'P' || n, 'full-' || n, 'none', 'en', ${world.now}
    from generate_series(1, 998) n`.execute(world.db);
  await sql`insert into space_pupil (space_id, pupil_id, role, joined_at)
    select ${space}, id, 'pupil', ${world.now} from pupil where user_name like 'full-%'`.execute(world.db);
  expect(
    (await anas.post(paths.newClass(space), { idempotencyKey: newId(), language: 'en', name: ['A', 'B'] })).status,
  ).toBe(422);
  expect(
    (await anas.post(paths.newClass(space), { idempotencyKey: newId(), language: 'en', name: ['A'] })).status,
  ).toBe(303);
  const uma = await aPupil(world, { teacher: ana, space: second, name: 'Uma' });
  const letIn = (...pupil: PupilId[]) => anas.post(paths.knownPupils(space), { pupil });
  expect((await letIn(uma.id)).status).toBe(422);
  expect((await letIn(kim)).status).toBe(303);
});

it('signing in is limited by address and by name, gives the tries back, and uses up one card alone', async () => {
  const idempotencyKey = newId<PupilId>();
  await anas.post(paths.newClass(space), { idempotencyKey, language: 'en', name: ['Ada', 'Bea'] });
  const { user_name: name, first_password_sealed: sealed } = await rowOf(idempotencyKey);
  const password = world.services.keyring.decrypt(sealed ?? '') ?? '';
  const forgotten: string[] = [];
  const asked: string[] = [];
  const attempt = (refused: string | undefined, given = password) => {
    const limits: Limits = {
      take: async (limit, key) => {
        asked.push(`${limit.name} ${key}`);
        return limit.name === refused ? 0 : 1;
      },
      giveBack: async (limit, key) => void forgotten.push(`${limit.name} ${key}`),
      forget: async (limit, key) => void forgotten.push(`${limit.name} ${key}`),
    };
    const from = { name, password: given, address: '10.0.0.1', replaces: undefined, device: undefined };
    return signInPupil({ ...world.by({ kind: 'guest' }), services: { ...world.services, limits } }, from);
  };
  for (const limit of ['pupil-sign-in-network', 'pupil-sign-in-name', 'pupil-sign-in-in-network'])
    expect(await attempt(limit)).toEqual(refuse('tooMany'));
  expect(await attempt(undefined, 'sun-moon-star')).toEqual(refuse('wrong'));
  const inNetwork = `pupil-sign-in-in-network ${name} 10.0.0.1`;
  const refusedBefore = [inNetwork, inNetwork, 'pupil-sign-in-network 10.0.0.1'];
  expect(forgotten).toEqual(refusedBefore);
  const before = await othersIn(world, { pupil: 'id' }, idempotencyKey);
  expect((await attempt(undefined)).ok).toBe(true);
  const givenBack = [inNetwork, `pupil-sign-in-name ${name}`, 'pupil-sign-in-network 10.0.0.1'];
  expect(forgotten).toEqual([...refusedBefore, ...givenBack]);
  expect(asked).toContain('pupil-sign-in-network 10.0.0.1');
  expect(await othersIn(world, { pupil: 'id' }, idempotencyKey)).toEqual(before);
  await end(idempotencyKey);
  expect(await attempt(undefined)).toEqual(refuse('wrong'));
});

it.each([
  ['a new password', { password_hash: 'another', first_password_sealed: 'the new card' }],
  ['no account', { ended_at: new Date('2026-11-23T09:00:00Z'), first_password_sealed: 'the new card' }],
])('an old card signs nobody in for a pupil who gets %s meanwhile, and the new card stays', async (_, what) => {
  const password = 'sun-moon47-star';
  const { user_name: name } = await rowOf(kim);
  await world.db
    .updateTable('pupil')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', kim)
    .execute();
  const change = async (tx: Db) => {
    await tx.updateTable('pupil').set(what).where('id', '=', kim).execute();
    await endSessionsOfPupil({ ...world, db: tx }, kim);
  };
  const from = { name, password, address: '10.0.0.1', replaces: undefined, device: undefined };
  const signing = () => signInPupil(world.by({ kind: 'guest' }), from);
  expect(await whileOtherTransaction(world, { change }, signing)).toEqual(refuse('wrong'));
  expect((await rowOf(kim)).first_password_sealed).toBe('the new card');
  expect(await world.db.selectFrom('session').select('id').where('pupil_id', '=', kim).execute()).toEqual([]);
});

it('a teacher who leaves the space while passwords are hashed creates no pupils', async () => {
  const rui = await aTeacher(world);
  await aSpaceMember(world, { id: space }, rui);
  const making = async () =>
    createPupils(world.by(member(rui)), there, { idempotencyKey: newId(), names: ['Noa'], language: 'en' });
  const there = await spaceOf(member(rui));
  await world.db.deleteFrom('space_member').where('member_id', '=', rui.id).execute();
  expect(await making()).toEqual(refuse('notAllowed'));
  await aSpaceMember(world, { id: space }, rui, 'expert');
  expect(await making()).toEqual(refuse('notAllowed'));
});

it('a pupil chooses their own language, and nobody else’s', async () => {
  const noa = await aPupil(world, { teacher: ana, space, name: 'Noa' });
  await (await world.signedIn(noa)).post('/language', { language: 'el', back: '/spaces' });
  expect([(await rowOf(noa.id)).language, (await rowOf(kim)).language]).toEqual(['el', 'en']);
});
