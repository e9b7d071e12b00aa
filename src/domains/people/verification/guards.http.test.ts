import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { unconfirmedLimit } from '#domains/people/accounts/model.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { anOfficer, aTeacher, country as countryOf, type TestTeacher } from '#test/builders/people.ts';
import { askHeadOf, aWaitingTeacher, decisionsOn, memberOf } from '#test/builders/verification.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { findVerificationFile } from './access.ts';
import { decideVerification } from './office/commands/decide-verification.ts';
import { verifySeveral } from './office/commands/verify-several.ts';
import { changeSchool } from './own-verification/commands/change-school.ts';
import { confirmEmail } from './own-verification/commands/confirm-email.ts';
import { verifyMembers } from './steps/verify-members.ts';

let world: World;
let central: Officer;
const guest = { kind: 'guest' } as const;
const refusal = { decision: 'refused', reasonKey: 'evidence_missing', reason: 'Send us a certificate.' } as const;

beforeAll(async () => {
  world = await openWorld();
  const { id } = await anOfficer(world, { serves: 'every country' });
  central = { kind: 'officer', id, serves: 'every country' };
});
afterAll(() => world.close());
beforeEach(() => {
  world.now = daysAfter(world.now, 1);
});

async function fileOf({ id }: { readonly id: MemberId }) {
  const file = await findVerificationFile(world.by(central), id);
  if (!file) throw new Error('The central service sees every file.');
  return file;
}
/** Waits, and everything speaks for them. */
async function aGreenTeacher(): Promise<TestTeacher> {
  const teacher = await aWaitingTeacher(world);
  await world.guest().post(await askHeadOf(world, teacher), { answer: 'confirmed' });
  return teacher;
}
const stateOf = async ({ id }: { readonly id: MemberId }) => (await memberOf(world, id)).state;

describe('several people at once', () => {
  it('are those who were marked, as they stood on the page, and nobody beside them', { tags: ['slow'] }, async () => {
    const [marked, beside] = [await aGreenTeacher(), await aGreenTeacher()];
    const files = [await fileOf(marked), await fileOf(beside)];
    const since = (await memberOf(world, marked.id)).state_since;
    expect((await memberOf(world, beside.id)).state_since).toEqual(since);
    const early = [{ id: marked.id, waitingSince: daysAfter(since, -1) }];
    expect(await verifySeveral(world.by(central), files, early)).toBe(0);
    expect(await verifySeveral(world.by(central), files, [])).toBe(0);
    expect(await verifySeveral(world.by(central), files, [{ id: marked.id, waitingSince: since }])).toBe(1);
    expect([await stateOf(marked), await stateOf(beside)]).toEqual(['verified', 'waiting']);
  });

  it('are of countries that the officer serves, and at a school', async () => {
    const teacher = await aGreenTeacher();
    const file = await fileOf(teacher);
    const marks = [{ id: file.id, waitingSince: file.since }];
    const greek: Officer = { ...central, serves: [countryOf('GR')] };
    expect(await verifySeveral(world.by(greek), [file], marks)).toBe(0);
    expect(await verifySeveral(world.by(central), [{ ...file, school: null }], marks)).toBe(0);
    expect(await stateOf(teacher)).toBe('waiting');
  });

  it('have a confirmed address at the moment at which they are verified', async () => {
    const teacher = await aGreenTeacher();
    const { id, country, since } = await fileOf(teacher);
    const unconfirmed = { email_confirmed_at: null };
    await world.db.updateTable('account').set(unconfirmed).where('id', '=', id).execute();
    const people = [{ id, country, school: teacher.school, since }];
    expect(await transact(world.by(central), (tx) => verifyMembers(tx, people))).toEqual([]);
  });
});

it('nobody is decided about who is at no school any more', async () => {
  const teacher = await aWaitingTeacher(world);
  const file = { ...(await fileOf(teacher)), school: null };
  const deciding = { verdict: refusal, waitingSince: file.since };
  expect(await decideVerification(world.by(central), file, deciding)).toEqual(refuse('changed'));
  expect(await decisionsOn(world, teacher.id)).toEqual([]);
});

it('a head who says no about somebody who waits leaves them waiting since they did', async () => {
  const teacher = await aWaitingTeacher(world);
  const { state_since: since } = await memberOf(world, teacher.id);
  const link = await askHeadOf(world, teacher);
  world.now = daysAfter(world.now, 2);
  expect((await world.guest().post(link, { answer: 'denied' })).status).toBeLessThan(400);
  expect((await memberOf(world, teacher.id)).state_since).toEqual(since);
  expect(await eventsOf(world, teacher.id)).not.toContain('member.waiting');
});

it('people who add a school name its head there, and no other one to be asked later', async () => {
  const teacher = await aWaitingTeacher(world, { confirmed: false });
  const actor: Member = { ...teacher, verified: false, confirmed: false };
  const place = { town: 'Soria', region: '', street: '', postcode: '' };
  const facts = { name: 'CEIP Nuevo', type: 'primary', ...place, website: '', code: '' };
  const head = { headName: 'Rosa Gil', headEmail: 'rosa@nuevo.test', headLanguage: 'es' };
  const own = { member: teacher.id, country: teacher.country };
  const words = await wordsOf(world.db);
  expect((await changeSchool(world.by(actor), own, { kind: 'added', facts, head }, words)).ok).toBe(true);
  const kept = () =>
    world.db.selectFrom('head_to_ask').select('head_email').where('member_id', '=', teacher.id).execute();
  expect(await kept()).toEqual([]);
  await changeSchool(world.by(actor), own, { kind: 'chosen', id: (await aTeacher(world)).school, head }, words);
  expect(await kept()).toEqual([{ head_email: head.headEmail }]);
});

describe('a link that confirms an address', () => {
  const linkFor = (account: AccountId, email: string) =>
    createLink(world, { purpose: 'confirm_email', account, email });
  const confirm = async (token: string, address = 'school') =>
    confirmEmail(world.by(guest), { token, address, words: await wordsOf(world.db) });

  it('that nobody made confirms nothing', async () => {
    expect(await confirm('nothing of the kind')).toEqual(refuse('ended'));
  });

  it('that confirms the same address once more changes nothing about the verification', async () => {
    const teacher = await aWaitingTeacher(world);
    const before = await memberOf(world, teacher.id);
    const token = await linkFor(teacher.id, teacher.email);
    world.now = daysAfter(world.now, 1);
    expect(await confirm(token)).toEqual(ok('confirmed'));
    expect(await memberOf(world, teacher.id)).toEqual(before);
  });

  it('gives officers, whom nobody verifies, their other address', async () => {
    const { id } = await anOfficer(world, { serves: 'ES' });
    expect(await confirm(await linkFor(id, 'other@service.test'))).toEqual(ok('confirmed'));
  });

  it('is told to the former address where that was confirmed: another one may be a stranger’s', async () => {
    for (const confirmed of [true, false]) {
      const teacher = await aTeacher(world, { confirmed });
      expect(await confirm(await linkFor(teacher.id, `other${confirmed}@school.test`))).toEqual(ok('confirmed'));
      expect((await world.mailsTo(teacher.email)).length, String(confirmed)).toBe(confirmed ? 1 : 0);
    }
  });

  it('leaves a teacher who was refused where they are', async () => {
    const teacher = await aTeacher(world, { state: 'refused' });
    expect(await confirm(await linkFor(teacher.id, 'somewhere@else.test'))).toEqual(ok('confirmed'));
    expect(await stateOf(teacher)).toBe('refused');
  });

  it('gives the try of a registration back, and none for a later address', async () => {
    const given: string[] = [];
    const limits = {
      ...world.services.limits,
      giveBack: async ({ name }: { readonly name: string }, key: string) => void given.push(`${name} ${key}`),
    };
    const teacher = await aWaitingTeacher(world, { confirmed: false });
    const by = { ...world.by(guest), services: { ...world.services, limits } };
    const words = await wordsOf(world.db);
    for (const email of [teacher.email, 'later@school.test'])
      await confirmEmail(by, { token: await linkFor(teacher.id, email), address: 'school', words });
    expect(given).toEqual([`${unconfirmedLimit.name} school`]);
    expect((await eventsOf(world, teacher.id)).filter((verb) => verb === 'member.waiting')).toHaveLength(1);
  });
});
