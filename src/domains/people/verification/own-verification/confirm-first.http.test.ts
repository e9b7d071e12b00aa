import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#platform/passwords.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { confirmBy, lastNumber, newSchool, register, you } from '#test/builders/registration.ts';
import {
  approvalOf,
  askHeadOf,
  aWaitingTeacher,
  decisionsOn,
  isListed,
  lastHeadLink,
  memberOf,
  refusalOf,
} from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { paths } from '../paths.ts';

let world: World;
let spain: Browser;
let passwordHash: string;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
  spain = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
  passwordHash = await hashPassword(password);
});
afterAll(async () => {
  expect(await wrongWaits(world)).toEqual([]);
  await world.close();
});

const mailsOf = async (address: string) => (await world.mailsTo(address)).map(({ subject }) => subject);

/** Asks for another address and opens the link that goes to it. */
async function moveTo(teacher: TestTeacher, email: string): Promise<void> {
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
  const browser = await world.signedIn(teacher);
  expect((await browser.post('/account/email', { email, emailPassword: password })).status).toBe(303);
  expect((await confirmBy(world, email)).location).toBe('/confirm?outcome=done');
}
const atSchool = (teacher: TestTeacher, facts: { website?: string; head_email?: string }) =>
  world.db.updateTable('school').set(facts).where('id', '=', teacher.school).execute();

describe('the head of a school', () => {
  it('gets no mail before the teacher has confirmed their own address, whatever the teacher does', {
    tags: ['slow'],
  }, async () => {
    const browser = world.guest();
    const person = you();
    await register(browser, person, newSchool());
    const head = `head${lastNumber()}@nuevo.test`;
    expect(await mailsOf(head)).toEqual([]);
    await browser.post(paths.headReminder());
    const other = newSchool({ name: 'CEIP Tercero', headEmail: 'third@tercero.test' });
    expect((await browser.post(paths.schoolChange(), other)).location).toBe(paths.status());
    const chosen = await aSchool(world, { name: 'IES Cuarto', town: 'Lorca' });
    const choice = { how: 'chosen', school: 'IES Cuarto, Lorca', schoolId: chosen };
    const named = { chosenHeadName: 'Rosa Mas', chosenHeadEmail: 'rosa@cuarto.test', chosenHeadLanguage: 'en' };
    await browser.post(paths.schoolChange(), { ...choice, ...named });
    const addresses = [head, 'third@tercero.test', 'rosa@cuarto.test', `head-${chosen}@school.test`];
    for (const address of addresses) expect(await mailsOf(address), address).toEqual([]);
    await confirmBy(world, person.email);
    // The one who was named last is asked, and nobody else.
    for (const address of addresses)
      expect(await mailsOf(address), address).toHaveLength(address === 'rosa@cuarto.test' ? 1 : 0);
  });

  it('is told what the programme is, by which address the teacher writes, and whom to ask if in doubt', {
    tags: ['slow'],
  }, async () => {
    const person = you();
    await register(world.guest(), person, newSchool({ headLanguage: 'en' }));
    await confirmBy(world, person.email);
    const [mail] = await world.mailsTo(`head${lastNumber()}@nuevo.test`);
    expect(mail?.text).toContain(`Inés Moreno Díaz (${person.email})`);
    expect(mail?.text).toContain('OpenTwinning is a platform on which teachers of different countries');
    expect(mail?.text).toContain('ask Service of ES before you answer: service@service.test');
  });

  it('of a country without a service is told the central one', async () => {
    await anOfficer(world, { serves: 'every country' });
    const teacher = await aWaitingTeacher(world, { country: 'IS' });
    await askHeadOf(world, teacher);
    const [mail] = await world.mailsTo(`head-${teacher.school}@school.test`);
    expect(mail?.text).toContain('ask Service of every country before you answer');
  });
});

describe('an address that is not confirmed', () => {
  it('gets no mail but the one that confirms it', async () => {
    const ana = await aWaitingTeacher(world, { confirmed: false });
    const form = await refusalOf(world, ana.id);
    expect((await spain.post(paths.refusal(ana.id), form)).status).toBe(303);
    expect(await mailsOf(ana.email)).toEqual([]);
    expect((await (await world.signedIn(ana)).get('/notifications')).html).toContain('could not verify you yet');
  });

  it('is not told of the one that takes its place', async () => {
    const ana = await aWaitingTeacher(world, { confirmed: false });
    await moveTo(ana, `right-${ana.id}@school.test`);
    expect(await mailsOf(ana.email)).toEqual([]);
  });

  it('keeps its account from being verified, by whichever way', async () => {
    const ana = await aWaitingTeacher(world, { confirmed: false });
    const page = await spain.get(paths.officePerson(ana.id));
    expect(page.html).not.toContain('Verify person and school');
    expect(page.html).toContain('Nobody is verified before that');
    const sent = await spain.post(paths.verification(ana.id), await approvalOf(world, ana.id));
    expect([sent.status, sent.html.includes('they cannot be verified yet')]).toEqual([409, true]);
    // All the rest is green.
    const question = { member_id: ana.id, school_id: ana.school, about_email: ana.email };
    const answer = { answer: 'confirmed', answered_at: world.now } as const;
    await world.db
      .insertInto('head_question')
      .values({
        id: ana.id,
        ...question,
        ...answer,
        token_hash: 'y'.repeat(64),
        sent_to: 'head@nuevo.test',
        sent_at: world.now,
        expires_at: world.now,
      })
      .execute();
    const person = `${ana.id} ${(await approvalOf(world, ana.id)).waitingSince}`;
    expect((await spain.post(paths.verifications(), { person })).location).toContain('verified=0');
    expect([(await memberOf(world, ana.id)).state, await decisionsOn(world, ana.id)]).toEqual(['waiting', []]);
    expect((await spain.get(paths.officePeople())).html).not.toContain(paths.officePerson(ana.id));
  });
});

describe('another address of a verified teacher', () => {
  it('that is not at the school is told to the old one, and brings them back to the office; their head is asked anew', {
    tags: ['slow'],
  }, async () => {
    const ana = await aTeacher(world);
    await atSchool(ana, { website: 'https://www.rayuela.test/index' });
    const link = await askHeadOf(world, ana);
    await world.guest().post(link, { answer: 'confirmed' });
    const email = `ana-${ana.id}@elsewhere.test`;
    await moveTo(ana, email);
    expect(await mailsOf(ana.email)).toContain('Your e-mail address has been changed');
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
    expect(await isListed(world, ana.id)).toBe(false);
    expect((await spain.get(paths.officePeople())).html).toContain(paths.officePerson(ana.id));
    const file = await spain.get(paths.officePerson(ana.id));
    expect(file.html).toContain('Changed the e-mail address');
    // The yes was about another address.
    expect(file.html).not.toContain('Head confirmed');
    expect((await world.mailsTo(email)).some(({ subject }) => subject.includes('new e-mail address'))).toBe(true);
    const head = `head-${ana.school}@school.test`;
    expect((await world.mailsTo(head)).at(-1)?.text).toContain(email);
    await world.guest().post(await lastHeadLink(world, head), { answer: 'confirmed' });
    expect((await spain.get(paths.officePerson(ana.id))).html).toContain('Head confirmed');
  });

  it.each([
    ['the website’s domain', { website: 'https://www.rayuela.test' }, 'rayuela.test'],
    ['a domain below it', { website: 'http://RAYUELA.test/es' }, 'staff.rayuela.test'],
    ['the domain of the head', { head_email: 'head@rayuela.test' }, 'rayuela.test'],
  ])('at %s changes nothing about the verification', async (_what, facts, domain) => {
    const ana = await aTeacher(world);
    await atSchool(ana, facts);
    await moveTo(ana, `ana-${ana.id}@${domain}`);
    expect((await memberOf(world, ana.id)).state).toBe('verified');
    expect(await mailsOf(ana.email)).toContain('Your e-mail address has been changed');
  });

  it.each([
    ['free mail, even where the head has one', { head_email: 'head@gmail.com' }, 'gmail.com'],
    ['a domain that only ends alike', { website: 'https://rayuela.test' }, 'notrayuela.test'],
    ['the domain above the school’s', { website: 'https://ceip.region.test' }, 'region.test'],
    ['anything where the school has neither', { head_email: '' }, 'rayuela.test'],
  ])('at %s is not at the school', async (_what, facts, domain) => {
    const ana = await aTeacher(world);
    await atSchool(ana, facts);
    await moveTo(ana, `ana.${ana.id}@${domain}`);
    expect((await memberOf(world, ana.id)).state).toBe('waiting');
  });

  it('at a domain that they have just made the school’s is not at the school until an officer has seen that', async () => {
    for (const seen of [false, true]) {
      const ana = await aTeacher(world);
      await atSchool(ana, { website: 'https://thief.test' });
      await world.db
        .insertInto('school_change')
        .values({
          id: ana.id as never,
          school_id: ana.school,
          country: ana.country,
          parts: JSON.stringify([{ part: 'website', before: '', after: 'https://thief.test' }]),
          changed_at: world.now,
          seen_at: seen ? world.now : null,
        })
        .execute();
      await moveTo(ana, `ana-${ana.id}@thief.test`);
      expect((await memberOf(world, ana.id)).state).toBe(seen ? 'verified' : 'waiting');
      await world.db.deleteFrom('school_change').where('school_id', '=', ana.school).execute();
    }
  });

  it('ends the question that the head was asked about the old one', async () => {
    const ana = await aWaitingTeacher(world);
    const old = await askHeadOf(world, ana);
    await moveTo(ana, `ana-${ana.id}@elsewhere.test`);
    expect((await world.guest().get(old)).status).toBe(410);
    expect((await world.guest().post(old, { answer: 'confirmed' })).status).toBe(410);
  });
});
