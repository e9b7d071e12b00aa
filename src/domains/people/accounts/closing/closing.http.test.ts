import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId } from '#kernel/ids.ts';
import { hashPassword } from '#platform/passwords.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { eraseAccounts } from './commands/erase-accounts.ts';
import { remindClosing } from './commands/remind-closing.ts';
import { closingDays, reminderDays } from './model.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

async function ana(options: Parameters<typeof aTeacher>[1] = {}) {
  const teacher = await aTeacher(world, options);
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
  return { teacher, browser: await world.signedIn(teacher) };
}
const rowOf = (id: AccountId) => world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
const run = () => world.by('program');

async function closed() {
  const { teacher, browser } = await ana();
  expect((await browser.post(paths.accountClosing(), { password })).status).toBe(303);
  await world.settle();
  return { teacher, browser };
}

async function inDays<done>(days: number, work: () => Promise<done>): Promise<done> {
  const now = world.now;
  world.now = daysAfter(now, days);
  try {
    return await work();
  } finally {
    world.now = now;
  }
}

describe('closing one’s account', () => {
  it('says first what becomes of everything, and asks for the password', async () => {
    const { teacher, browser } = await ana();
    expect((await browser.get(paths.account())).html).toContain(paths.accountClosing());
    const page = await browser.get(paths.accountClosing());
    expect(page.html).toContain('This stays, without your name');
    expect(page.html).toContain('7 December 2026');
    expect(page.queries).toBeLessThanOrEqual(8);
    expect((await browser.post(paths.accountClosing(), { password: '' })).status).toBe(422);
    expect((await browser.post(paths.accountClosing(), { password: 'wrong' })).status).toBe(422);
    expect((await rowOf(teacher.id))?.closes_at).toBeNull();
  });

  it('signs the owner out everywhere and tells them by mail until when they can come back', async () => {
    const { teacher, browser } = await closed();
    expect((await browser.get(paths.account())).status).toBe(404);
    expect((await rowOf(teacher.id))?.closes_at).toEqual(daysAfter(world.now, closingDays));
    const [mail] = await world.mailsTo(teacher.email);
    expect(mail).toMatchObject({ subject: 'Your account is closed' });
    expect(mail?.text).toContain('7 December 2026');
  });

  it('happens once where the form is sent twice', async () => {
    const { teacher, browser } = await ana();
    const again = browser.copy();
    const replies = await Promise.all([browser, again].map((one) => one.post(paths.accountClosing(), { password })));
    // Where the first was quicker, the second comes from somebody who is signed out by now.
    expect(replies.map(({ status }) => status)).toContain(303);
    for (const { status } of replies) expect(status).toBeLessThan(500);
    expect(await world.mailsTo(teacher.email)).toHaveLength(1);
    const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', teacher.id).execute();
    expect(events.map(({ verb }) => verb)).toEqual(['account.closing_asked']);
  });

  it('is not for officers, who read that their work ends first', async () => {
    const officer = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
    const page = await officer.get(paths.accountClosing());
    expect(page.html).toContain('You work for the programme');
    expect(page.html).not.toContain('Close my account');
    expect((await officer.post(paths.accountClosing(), { password })).status).toBe(404);
  });

  it('waits for running projects whose other founder has left', async () => {
    const { teacher, browser } = await ana();
    const other = await aTeacher(world, { country: 'GR' });
    await aProject(world, { founders: [teacher, other], title: 'Kites over the sea' });
    expect((await browser.get(paths.accountClosing())).html).toContain('goes on with its other founder');
    await world.db
      .updateTable('account')
      .set({ closing_asked_at: world.now, closes_at: daysAfter(world.now, 3) })
      .where('id', '=', other.id)
      .execute();
    const page = await browser.get(paths.accountClosing());
    expect(page.html).toContain('Close “Kites over the sea”');
    expect(page.html).not.toContain('Close my account');
    const reply = await browser.post(paths.accountClosing(), { password });
    expect([reply.status, (await rowOf(teacher.id))?.closes_at]).toEqual([422, null]);
  });
});

describe('until the account is erased', () => {
  it('signing in leads to one page, and one button keeps the account', { tags: ['slow'] }, async () => {
    const { teacher } = await closed();
    const browser = world.guest();
    const signed = await browser.post(paths.signIn(), { email: teacher.email, password });
    expect(signed.location).toBe(paths.keepAccount());
    const page = await browser.follow(signed);
    expect(page.html).toContain('It is erased on 7 December 2026');
    // Nothing else is open.
    expect((await browser.get(paths.account())).status).toBe(404);
    const kept = await browser.post(paths.keepAccount());
    expect((await browser.follow(kept)).html).toContain('Good to have you back');
    expect((await browser.get(paths.account())).status).toBe(200);
    expect(await rowOf(teacher.id)).toMatchObject({ closes_at: null, closing_asked_at: null });
    await inDays(closingDays + 1, () => eraseAccounts(run()));
    expect(await rowOf(teacher.id)).toMatchObject({ given_name: 'Ana', erased_at: null });
  });

  it('others neither find nor reach the owner, and both come back with the account', async () => {
    const { teacher, browser } = await ana({ givenName: 'Zenobia' });
    await world.db.updateTable('profile').set({ idea: 'Lighthouses', available: true }).execute();
    const eleni = await world.signedIn(await aTeacher(world, { country: 'GR' }));
    await browser.post(paths.accountClosing(), { password });
    await world.settle();
    const listed = () =>
      world.db.selectFrom('people_entry').select('name').where('member_id', '=', teacher.id).executeTakeFirst();
    expect(await listed()).toBeUndefined();
    expect((await eleni.get(`/people/${teacher.id}`)).html).not.toContain('Ask to be contacts');
    const back = world.guest();
    await back.follow(await back.post(paths.signIn(), { email: teacher.email, password }));
    await back.post(paths.keepAccount());
    await world.settle();
    expect(await listed()).toMatchObject({ name: 'Zenobia López' });
  });

  it('a mail reminds the owner once, two days before', async () => {
    const { teacher } = await closed();
    const remind = (days: number) => inDays(days, () => remindClosing(run()));
    await remind(closingDays - reminderDays - 1);
    expect(await world.mailsTo(teacher.email)).toHaveLength(1);
    await Promise.all([remind(closingDays - reminderDays), remind(closingDays - reminderDays)]);
    await remind(closingDays - 1);
    const mails = await world.mailsTo(teacher.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Your account is closed',
      'Your account is erased on 7 December 2026',
    ]);
  });
});
