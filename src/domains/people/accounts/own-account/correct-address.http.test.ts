import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { minutesAfter } from '#kernel/days.ts';
import { limitsInMemory } from '#platform/limits.ts';
import { hashPassword } from '#platform/passwords.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSession } from '#test/builders/session.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { findOwnAccount } from '../access.ts';
import { confirmationLimit } from '../model.ts';
import { setAddress } from '../steps/set-address.ts';
import { correctEmail } from './commands/correct-email.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

async function ana(options: { confirmed?: boolean } = { confirmed: false }) {
  const teacher = await aTeacher(world, { state: 'waiting', ...options });
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
  return { teacher, browser: await world.signedIn(teacher) };
}
const accountOf = ({ id }: TestTeacher) =>
  world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const linksTo = async (address: string, kind: RegExp) =>
  (await world.mailsTo(address)).flatMap(({ text }) => kind.exec(text)?.[0] ?? []);
const right = ({ id }: TestTeacher) => `right-${id}@school.test`;

describe('an address that was mistyped at registration', () => {
  it('is shown where it has to be confirmed, and the way to put it right beside it', { tags: ['slow'] }, async () => {
    const { teacher, browser } = await ana();
    for (const path of [desk.desk(), '/verification', '/account']) {
      const { html, queries } = await browser.get(path);
      expect([path, html.includes(teacher.email)]).toEqual([path, true]);
      expect(queries, path).toBeLessThanOrEqual(8);
    }
    expect((await browser.get(desk.desk())).html).toContain('href="/account#email"');
    expect((await browser.get('/account')).html).toContain('id="email"');
    const { browser: confirmed } = await ana({ confirmed: true });
    expect((await confirmed.get(desk.desk())).html).not.toContain('/account#email');
  });

  it('is put right without losing the account: the link goes to the right one, and the old link is dead', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/confirmation');
    const [old] = await linksTo(teacher.email, /\/confirm\/\S+/);
    await world.guest().post('/password/forgotten', { email: teacher.email });
    const [reset] = await linksTo(teacher.email, /\/password\/reset\/\S+/);
    const sent = await browser.post('/account/email', { email: right(teacher), emailPassword: password });
    expect((await browser.follow(sent)).html).toContain('We have corrected the address');
    expect(await accountOf(teacher)).toMatchObject({ email: right(teacher), email_confirmed_at: null });
    expect((await browser.get(desk.desk())).html).toContain(right(teacher));
    for (const dead of [old, reset]) expect((await world.guest().get(dead ?? '')).status).toBe(410);
    const signIn = async (email: string) => (await world.guest().post('/sign-in', { email, password })).status;
    expect([await signIn(teacher.email), await signIn(right(teacher))]).toEqual([422, 303]);
    const [link] = await linksTo(right(teacher), /\/confirm\/\S+/);
    expect((await world.guest().post(link ?? '')).location).toBe('/confirm?outcome=done');
    expect((await accountOf(teacher)).email_confirmed_at).not.toBeNull();
    // The owner of the mistyped address gets no further mail.
    expect(await linksTo(teacher.email, /\/confirm\/\S+|\/password\/reset\/\S+/)).toHaveLength(2);
    expect((await world.mailsTo(teacher.email)).length).toBe(2);
    expect(await eventsOf(world, teacher.id)).toContain('account.email_corrected');
  });

  it('is not put right without the password, nor with an address that is none, however long', async () => {
    const { teacher, browser } = await ana();
    for (const wrong of [
      { email: right(teacher), emailPassword: 'wrong' },
      { email: 'no address', emailPassword: password },
      { email: `${'a'.repeat(300)}@school.test`, emailPassword: password },
      { email: `a@${'b'.repeat(5000)}.test`, emailPassword: password },
      { email: teacher.email.toUpperCase(), emailPassword: password },
    ]) {
      const refused = await browser.post('/account/email', wrong);
      expect([refused.status, refused.html.includes('error-summary')]).toEqual([422, true]);
    }
    expect((await accountOf(teacher)).email).toBe(teacher.email);
  });

  it('that has an account tells nobody but its owner, and can be put right once more', async () => {
    const { teacher: owner } = await ana({ confirmed: true });
    const { teacher, browser } = await ana();
    const answer = await browser.post('/account/email', { email: owner.email, emailPassword: password });
    expect(answer.location).toBe('/account?done=corrected');
    expect((await world.mailsTo(owner.email)).at(-1)?.subject).toBe('You have an account already');
    expect((await accountOf(owner)).email_key).toBe(owner.email);
    await browser.post('/account/email', { email: right(teacher), emailPassword: password });
    expect((await accountOf(teacher)).email_key).toBe(right(teacher).toLowerCase());
    const [link] = await linksTo(right(teacher), /\/confirm\/\S+/);
    expect((await world.guest().post(link ?? '')).location).toBe('/confirm?outcome=done');
  });

  it('is put right a few times an hour', async () => {
    const { teacher } = await ana();
    const limits = limitsInMemory();
    const actor = {
      kind: 'member',
      id: teacher.id,
      country: teacher.country,
      verified: false,
      confirmed: false,
    } as const;
    const by = { ...world.by(actor), services: { ...world.services, limits } };
    const account = await findOwnAccount(by);
    if (!account) throw new Error('The account is not found.');
    const known = { ...account, passwordHash, session: await aSession(world, teacher) };
    const correct = (number: number) => correctEmail(by, known, `n${number}-${right(teacher)}`);
    for (let number = 0; number < confirmationLimit.points; number += 1) expect((await correct(number)).ok).toBe(true);
    expect(await correct(99)).toEqual({ ok: false, reason: 'tooMany' });
  });

  it('that was confirmed in the meantime stays, and one whose password was changed too', async () => {
    const { teacher } = await ana({ confirmed: true });
    const actor = {
      kind: 'member',
      id: teacher.id,
      country: teacher.country,
      verified: false,
      confirmed: false,
    } as const;
    const account = await findOwnAccount(world.by(actor));
    if (!account) throw new Error('The account is not found.');
    const session = await aSession(world, teacher);
    const correct = (hash: string) =>
      correctEmail(world.by(actor), { ...account, passwordHash: hash, session }, right(teacher));
    expect(await correct(passwordHash)).toEqual({ ok: false, reason: 'confirmed' });
    expect(await correct('another')).toEqual({ ok: false, reason: 'wrong' });
    expect((await accountOf(teacher)).email).toBe(teacher.email);
  });

  it('of an officer is changed as before: the new one counts once its link is used', async () => {
    const officer = await anOfficer(world, { serves: 'ES' });
    await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', officer.id).execute();
    const browser = await world.signedIn(officer);
    await browser.post('/account/email', { email: 'new-officer@service.test', emailPassword: password });
    const [link] = await linksTo('new-officer@service.test', /\/confirm\/\S+/);
    expect((await world.guest().post(link ?? '')).location).toBe('/confirm?outcome=done');
  });
});

it('an address that the database refuses for another reason is a fault, not the address of somebody else', async () => {
  const [{ teacher }, { teacher: other }] = [await ana(), await ana()];
  const set = (email: string) =>
    world.db.transaction().execute((db) => setAddress({ ...world, db }, teacher.id, { email, confirmedAt: null }));
  expect(await set(other.email)).toBe(false);
  await expect(set(`${'x'.repeat(250)}@school.test`)).rejects.toThrow('account_email_check');
  expect((await accountOf(teacher)).email).toBe(teacher.email);
});

describe('of a former address', () => {
  const formerOf = ({ id }: TestTeacher) =>
    world.db.selectFrom('former_address').select('replaced_at').where('account_id', '=', id).execute();
  const moveTo = (teacher: TestTeacher, email: string, confirmedAt: Date | null = world.now) =>
    world.db.transaction().execute((db) => setAddress({ ...world, db }, teacher.id, { email, confirmedAt }));

  it('a trace is kept where it was confirmed, and none of one that was mistyped', async () => {
    const { teacher: mistyped } = await ana();
    await moveTo(mistyped, right(mistyped), null);
    expect(await formerOf(mistyped)).toEqual([]);
    const { teacher: moved } = await ana({ confirmed: true });
    await moveTo(moved, right(moved));
    expect(await formerOf(moved)).toHaveLength(1);
  });

  it('the trace is one, however often it is left, and none where the address stays the same', async () => {
    const { teacher } = await ana({ confirmed: true });
    await moveTo(teacher, teacher.email.toUpperCase());
    expect(await formerOf(teacher)).toEqual([]);
    for (const email of [right(teacher), teacher.email]) await moveTo(teacher, email);
    world.now = minutesAfter(world.now, 5);
    await moveTo(teacher, right(teacher));
    const times = (await formerOf(teacher)).map((row) => row.replaced_at.getTime()).toSorted();
    expect(times).toEqual([minutesAfter(world.now, -5).getTime(), world.now.getTime()]);
  });
});

it('an address that another account had and has given up gets its link', async () => {
  const teacher = await aTeacher(world, { addressTaken: true });
  const browser = await world.signedIn(teacher);
  await browser.post('/account/confirmation');
  expect(await linksTo(teacher.email, /\/confirm\/\S+/)).toHaveLength(1);
});
