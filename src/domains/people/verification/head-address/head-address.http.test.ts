import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setAddress } from '#domains/people/accounts/steps/set-address.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { approvalOf, askHeadOf, aWaitingTeacher, memberOf } from '#test/builders/verification.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let officer: Browser;
let ana: TestTeacher;
let count = 0;
beforeAll(async () => {
  world = await openWorld();
  officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
});
afterAll(() => world.close());
beforeEach(async () => {
  count += 1;
  ana = await aWaitingTeacher(world, { givenName: 'Ana', familyName: `Núñez${'x'.repeat(count)}` });
});

const moveTo = (who: TestTeacher, email: string) =>
  world.db.transaction().execute((db) => setAddress({ ...world, db }, who.id, { email, confirmedAt: world.now }));
/** Ana names the head herself, and the answer from that address is yes. */
async function namesHead(headEmail: string, answer = true) {
  const browser = await world.signedIn(ana);
  const head = { chosenHeadName: 'Eva Head', chosenHeadEmail: headEmail, chosenHeadLanguage: 'en' };
  const { name, town } = await schoolOf(ana);
  const sent = await browser.post('/verification/school', {
    school: `${name}, ${town}`,
    schoolId: ana.school,
    ...head,
  });
  if (!answer) return sent;
  const mail = (await world.mailsTo(headEmail)).at(-1);
  const link = /http:\/\/platform\.test(\/head\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  await world.guest().post(link, { answer: 'confirmed' });
  return sent;
}
const schoolOf = ({ school }: TestTeacher) =>
  world.db.selectFrom('school').selectAll().where('id', '=', school).executeTakeFirstOrThrow();
const change = (facts: {
  website?: string;
  head_email?: string;
  head_given_by?: TestTeacher['id'];
  confirmed_at?: null;
}) => world.db.updateTable('school').set(facts).where('id', '=', ana.school).execute();
const file = async () => (await officer.get(paths.officePerson(ana.id))).html;

it('a yes from an address that the applicant typed and nothing supports is not proof, and does not verify in one click', async () => {
  await namesHead('accomplice@elsewhere.test');
  const html = await file();
  for (const words of [
    'not proof by itself',
    'The applicant typed this address themselves.',
    'Its domain is neither that of the school',
    'call the school by the number',
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('Head confirmed');
  const { waitingSince } = await approvalOf(world, ana.id);
  await officer.post(paths.verifications(), { person: `${ana.id} ${waitingSince}` });
  expect((await memberOf(world, ana.id)).state).toBe('waiting');
});

it('a yes from the address of the school’s confirmed entry is green', async () => {
  const link = await askHeadOf(world, ana);
  await world.guest().post(link, { answer: 'confirmed' });
  const html = await file();
  expect(html).toContain('Head confirmed');
  expect(html).toContain('from the school’s confirmed entry');
  // The others in the queue stand before the file.
  expect(html.slice(html.indexOf('<article'))).not.toContain('not proof by itself');
});

it('an entry whose head the applicant gave, or somebody who is not verified, proves nothing by itself', async () => {
  await change({ head_email: 'head@elsewhere.test', head_given_by: ana.id });
  expect(await file()).toContain('The applicant typed this address themselves.');
  await change({ head_given_by: (await aWaitingTeacher(world)).id });
  expect(await file()).toContain('Somebody else typed this address');
  await change({ head_given_by: (await aTeacher(world)).id });
  expect(await file()).toContain('from the school’s confirmed entry');
});

it('the domain counts where it is that of the confirmed school’s website, or of its verified members', async () => {
  await change({ website: 'https://www.rayuela.test/' });
  await namesHead('head@rayuela.test');
  expect(await file()).toContain('Its domain is that of the school’s website.');
  expect(await file()).toContain('Head confirmed');
  await change({ confirmed_at: null });
  expect(await file()).toContain('the school is not confirmed yet');
  expect(await file()).toContain('not proof by itself');
  const colleague = await aTeacher(world, { school: ana.school });
  await moveTo(colleague, `colleague${count}@rayuela.test`);
  expect(await file()).toContain('Other verified members of the school have the same domain.');
});

it('a colleague does not support the address that they have typed themselves, nor one that the service has not looked at', async () => {
  const colleague = await aTeacher(world, { school: ana.school });
  await moveTo(colleague, `colleague${count}@private${count}.test`);
  const supported = 'Other verified members of the school have the same domain.';
  await change({ head_email: `head@private${count}.test`, head_given_by: colleague.id });
  expect(await file()).not.toContain(supported);
  const other = await aTeacher(world, { school: ana.school });
  await moveTo(other, `other${count}@private${count}.test`);
  expect(await file()).toContain(supported);
  await world.db
    .insertInto('school_change')
    .values({
      id: newId(),
      school_id: ana.school,
      country: ana.country,
      changed_by: other.id,
      changed_at: world.now,
      parts: JSON.stringify([{ part: 'headEmail', before: '', after: `head@private${count}.test` }]),
    })
    .execute();
  expect(await file()).not.toContain(supported);
});

it('an address of another account, present or former, of another school, or with the applicant’s name is shown as such', {
  tags: ['slow'],
}, async () => {
  const accomplice = await aTeacher(world);
  await namesHead(accomplice.email, false);
  expect(await file()).toContain('It belongs to another account here.');
  await moveTo(accomplice, `moved${count}@elsewhere.test`);
  expect(await file()).toContain('It belonged to another account here before.');
  const other = await aSchool(world);
  await world.db.updateTable('school').set({ head_email: 'Two@Schools.test' }).where('id', '=', other).execute();
  await namesHead('two@schools.test', false);
  expect(await file()).toContain('given as that of the head of another school');
  await namesHead(`ana.nunez${'x'.repeat(count)}@gmail.com`, false);
  expect(await file()).toContain('It contains the applicant’s name.');
  expect(await file()).toContain('It is free mail');
});

it('the own address, in any spelling of it, and one that the account had before are refused at the field', async () => {
  const former = ana.email;
  await moveTo(ana, `Ana${count}@now.test`);
  for (const [given, words] of [
    [`ana${count}@NOW.test`, 'This is your own address'],
    [`ana${count}+head@now.test`, 'This is your own address'],
    [former.toUpperCase().replace('@SCHOOL.TEST', '@school.test'), 'Your account had this address before'],
  ] as const) {
    const refused = await namesHead(given, false);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(words);
    expect(refused.html).toContain('Eva Head');
  }
  expect(await world.mailsTo(former)).toEqual([]);
  await change({ head_email: former });
  expect(await file()).toContain('own account had this address before');
});

it('of a former address a hash is kept that goes with the account, and nothing of one that was never confirmed', async () => {
  const unconfirmed = await aWaitingTeacher(world, { confirmed: false });
  await moveTo(unconfirmed, `right${count}@now.test`);
  await moveTo(ana, `ana${count}@now.test`);
  const rows = await world.db
    .selectFrom('former_address')
    .selectAll()
    .where('account_id', 'in', [ana.id, unconfirmed.id])
    .execute();
  expect(rows.map(({ account_id }) => account_id)).toEqual([ana.id]);
  expect(JSON.stringify(rows)).not.toContain(ana.email);
});
