import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepChanges } from '#domains/people/schools/commands/sweep-changes.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aSchool, aTeacher } from '#test/builders/people.ts';
import { confirmBy, lastNumber, newSchool, register, you } from '#test/builders/registration.ts';
import { approvalOf, askHeadOf, aWaitingTeacher, lastHeadLink, refusalOf } from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { paths } from './paths.ts';

let world: World;
let spain: Browser;
beforeAll(async () => {
  world = await openWorld();
  spain = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
});
afterAll(() => world.close());

/** What the member is waited for: the kinds, each with whom it waits for. */
const waitsOf = async (id: string) => {
  const rows = await world.db
    .selectFrom('waiting')
    .select(['kind', 'on_account', 'on_country', 'on_outside', 'since'])
    .where('subject_id', '=', id)
    .orderBy('kind')
    .execute();
  return rows.map((row) => `${row.kind} ${row.on_account ? 'the member' : (row.on_country ?? row.on_outside)}`);
};
const sinceOf = async (id: string, kind: string) =>
  (
    await world.db
      .selectFrom('waiting')
      .select('since')
      .where('subject_id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst()
  )?.since;
async function aRegisteredMember(email?: string): Promise<{ id: MemberId; email: string; head: string }> {
  const person = you(email ? { email } : {});
  await register(world.guest(), person, newSchool());
  const { id } = await world.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', person.email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return { id: id as MemberId, email: person.email, head: `head${lastNumber()}@nuevo.test` };
}
const inMinutes = async (minutes: number, what: () => Promise<unknown>) => {
  const then = world.now;
  world.now = minutesAfter(then, minutes);
  await what();
  world.now = then;
};

it('a member who has registered waits for the address, then for the head and the service, and for less with each answer', {
  tags: ['slow'],
}, async () => {
  const { id, email, head } = await aRegisteredMember();
  expect(await waitsOf(id)).toEqual(['address the member']);
  expect(await wrongWaits(world)).toEqual([]);
  const then = world.now;
  world.now = minutesAfter(then, 20);
  await confirmBy(world, email);
  expect(await sinceOf(id, 'verification')).toEqual(world.now);
  expect(await waitsOf(id)).toEqual(['head_answer head', 'verification ES']);
  await world.guest().post(await lastHeadLink(world, head), { answer: 'confirmed' });
  expect(await waitsOf(id)).toEqual(['verification ES']);
  await spain.post(paths.verification(id), await approvalOf(world, id));
  expect(await waitsOf(id)).toEqual([]);
  expect(await wrongWaits(world)).toEqual([]);
});

it('a registration with an address that has an account already waits for no service', async () => {
  const { email } = await aRegisteredMember();
  const second = await aRegisteredMember(email);
  expect(await waitsOf(second.id)).toEqual(['address the member']);
  expect(await wrongWaits(world)).toEqual([]);
});

it('a refusal waits for the member, and a new try for the service, since then', { tags: ['slow'] }, async () => {
  const ana = await aWaitingTeacher(world);
  await askHeadOf(world, ana);
  await spain.post(paths.refusal(ana.id), await refusalOf(world, ana.id));
  expect(await waitsOf(ana.id)).toEqual(['correction the member']);
  const browser = await world.signedIn(ana);
  const choice = { how: 'chosen', school: 'CEIP La Rayuela, Náquera', schoolId: ana.school };
  const first = world.now;
  for (const minutes of [10, 20]) {
    await inMinutes(minutes, () => browser.post(paths.schoolChange(), choice));
    expect(await waitsOf(ana.id)).toEqual(['head_answer head', 'verification ES']);
    expect(await sinceOf(ana.id, 'verification')).toEqual(minutesAfter(first, minutes));
  }
  await inMinutes(20, async () => expect(await wrongWaits(world)).toEqual([]));
});

it('a reminder waits for the head since it was sent; a move to a school without a known head does not wait for one', async () => {
  const ana = await aWaitingTeacher(world);
  await askHeadOf(world, ana);
  const browser = await world.signedIn(ana);
  const then = world.now;
  const later = daysAfter(then, 8);
  await inMinutes(8 * 24 * 60, () => browser.post(paths.headReminder()));
  expect(await sinceOf(ana.id, 'head_answer')).toEqual(later);
  const unknown = await aSchool(world, { name: 'IES Sin Dirección', town: 'Soria' });
  await world.db.updateTable('school').set({ head_email: ana.email }).where('id', '=', unknown).execute();
  const choice = { how: 'chosen', school: 'IES Sin Dirección, Soria', schoolId: unknown };
  expect((await browser.post(paths.schoolChange(), choice)).status).toBe(303);
  expect(await waitsOf(ana.id)).toEqual(['verification ES']);
});

it('a verified teacher waits for the service again once the head has denied', async () => {
  const ana = await aTeacher(world);
  const path = await askHeadOf(world, ana);
  await world.guest().post(path, { answer: 'denied' });
  expect(await waitsOf(ana.id)).toEqual(['verification ES']);
  expect((await spain.get(paths.officePeople())).html).toContain(paths.officePerson(ana.id));
});

it('a change of a school waits until an officer has seen it, or a year has passed', async () => {
  const changed = async () => {
    const ana = await aTeacher(world);
    const fields = { name: 'CEIP La Noria', type: 'primary', town: 'Soria', headName: 'Luis Gil', headLanguage: 'es' };
    await (await world.signedIn(ana)).post(schools.edit(ana.school), { ...fields, headEmail: 'luis@noria.test' });
    const change = await world.db
      .selectFrom('school_change')
      .select('id')
      .where('school_id', '=', ana.school)
      .executeTakeFirstOrThrow();
    return change.id;
  };
  const [seen, old] = [await changed(), await changed()];
  for (const id of [seen, old]) expect(await waitsOf(id)).toEqual(['school_change ES']);
  await spain.post(schools.changeSeen(seen));
  expect([await waitsOf(seen), await waitsOf(old)]).toEqual([[], ['school_change ES']]);
  expect(await sweepChanges(world.db, { now: daysAfter(world.now, 365), most: 10 })).toBe(2);
  expect(await waitsOf(old)).toEqual([]);
});
