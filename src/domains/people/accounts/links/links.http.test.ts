import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { deviceKnows } from '#platform/known-device.ts';
import { type Limits, limitsInMemory } from '#platform/limits.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt, newSecondFactor } from '#platform/second-factor.ts';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { codeLimits, signInLimits } from '../model.ts';
import { openAccount } from '../steps/open-account.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';

let world: World;
let passwordHash: string;
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword('four green rivers dance');
});
afterAll(() => world.close());
const guestWith = (limits: Limits) => ({ ...world.by({ kind: 'guest' }), services: { ...world.services, limits } });

async function aTeacherWithPassword(options: { confirmed?: boolean } = {}) {
  const teacher = await aTeacher(world, options);
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
  return teacher;
}

/** The path of the newest link in the mails to an address. */
async function linkTo(address: string, kind: 'reset' | 'confirm'): Promise<string> {
  const mails = await world.mailsTo(address);
  const found = mails.map(
    ({ text }) => (kind === 'reset' ? /\/password\/reset\/\S+/ : /\/confirm\/\S+/).exec(text)?.[0],
  );
  return found.filter((path) => path !== undefined).at(-1) ?? '';
}

const newPassword = 'six slow clouds over Delphi';

describe('a forgotten password', () => {
  it('gets the same answer whether the address is known or not, and a mail only where it is', {
    tags: ['slow'],
  }, async () => {
    const teacher = await aTeacherWithPassword();
    const answers = [];
    for (const email of [teacher.email, 'nobody@nowhere.test'])
      answers.push(await world.guest().post('/password/forgotten', { email }));
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/password/forgotten?sent=yes'],
      [303, '/password/forgotten?sent=yes'],
    ]);
    expect(answers.map(({ html }) => html)).toEqual(['', '']);
    expect((await world.mailsTo(teacher.email)).length).toBe(1);
    expect(await world.mailsTo('nobody@nowhere.test')).toEqual([]);
  });

  it('takes as long for an unknown address as for a known one', { tags: ['slow'] }, async () => {
    const began = performance.now();
    const limits = limitsInMemory();
    await requestPasswordReset(guestWith(limits), {
      email: 'nobody@nowhere.test',
      address: '10.0.0.1',
      device: undefined,
    });
    expect(performance.now() - began).toBeGreaterThan(140);
  });

  it('is chosen anew by the link, which ends every session and opens nothing by itself', {
    tags: ['slow'],
  }, async () => {
    const teacher = await aTeacherWithPassword();
    const elsewhere = await world.signedIn(teacher);
    await world.guest().post('/password/forgotten', { email: teacher.email.toUpperCase() });
    const link = await linkTo(teacher.email, 'reset');
    const browser = world.guest();
    expect((await browser.get(link)).status).toBe(200);
    expect((await browser.post(link, { password: 'short' })).status).toBe(422);
    expect((await browser.post(link, { password: newPassword })).location).toBe('/sign-in?reset=done');
    expect((await elsewhere.get('/account')).status).toBe(404);
    expect((await browser.get('/account')).status).toBe(404);
    expect((await world.guest().post('/sign-in', { email: teacher.email, password: newPassword })).status).toBe(303);
    const old = await world.guest().post('/sign-in', { email: teacher.email, password: 'four green rivers dance' });
    expect(old.status).toBe(422);
    expect((await world.mailsTo(teacher.email)).at(-1)?.subject).toBe('Your password has been changed');
  });

  it('lets its owner in whatever others have tried, and brings no new tries at the code of a second factor', {
    tags: ['slow'],
  }, async () => {
    const secret = newSecondFactor();
    for (const sealed of [null, world.services.keyring.encrypt(secret)]) {
      const { id, email } = await aTeacherWithPassword();
      await world.db.updateTable('account').set({ totp_secret_sealed: sealed }).where('id', '=', id).execute();
      world.leaveTries(signInLimits.name, email);
      world.leaveTries(codeLimits.name, id);
      const browser = world.guest();
      const refused = await browser.post('/sign-in', { email, password: 'four green rivers dance' });
      expect([refused.status, refused.html.includes('Was it not you who tried?')]).toEqual([429, true]);
      expect((await browser.post('/password/forgotten', { email })).location).toBe('/password/forgotten?sent=yes');
      const answer = await browser.post(await linkTo(email, 'reset'), { password: newPassword });
      expect(answer.location).toBe('/sign-in?reset=done');
      const entered = await browser.post('/sign-in', { email, password: newPassword });
      expect(entered.location).toBe(sealed ? '/sign-in/second-factor' : '/desk');
      if (sealed)
        expect((await browser.post('/sign-in/second-factor', { code: codeAt(secret, world.now) })).status).toBe(429);
    }
  });

  it('is chosen once by one link, also when it is used twice at the same moment', { tags: ['slow'] }, async () => {
    const teacher = await aTeacherWithPassword();
    await world.guest().post('/password/forgotten', { email: teacher.email });
    const link = await linkTo(teacher.email, 'reset');
    const replies = await Promise.all(
      ['first rivers over hills', 'other rivers over hills'].map((password) => world.guest().post(link, { password })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410]);
    const late = await world.guest().get(link);
    expect([late.status, late.html.includes('used already')]).toEqual([410, true]);
  });

  it('ends the other links that were sent, once one was used', { tags: ['slow'] }, async () => {
    const teacher = await aTeacherWithPassword();
    await world.guest().post('/password/forgotten', { email: teacher.email });
    const first = await linkTo(teacher.email, 'reset');
    await world.guest().post('/password/forgotten', { email: teacher.email });
    const second = await linkTo(teacher.email, 'reset');
    expect((await world.guest().post(second, { password: newPassword })).status).toBe(303);
    expect((await world.guest().post(first, { password: newPassword })).status).toBe(410);
  });

  it('has two hours', { tags: ['slow'] }, async () => {
    const teacher = await aTeacherWithPassword();
    await world.guest().post('/password/forgotten', { email: teacher.email });
    const link = await linkTo(teacher.email, 'reset');
    const before = world.now;
    world.now = minutesAfter(before, 121);
    const [page, sent] = [await world.guest().get(link), await world.guest().post(link, { password: newPassword })];
    world.now = before;
    expect([page.status, sent.status]).toEqual([410, 410]);
    expect(page.html).toContain('has expired');
  });

  it('is not chosen by a made-up link, nor by one for something else', async () => {
    const teacher = await aTeacherWithPassword({ confirmed: false });
    await (await world.signedIn(teacher)).post('/account/confirmation');
    const token = (await linkTo(teacher.email, 'confirm')).replace('/confirm/', '');
    for (const made of ['nonsense', token, 'a'.repeat(290), '%00'])
      expect((await world.guest().post(`/password/reset/${made}`, { password: newPassword })).status).toBe(410);
  });

  it('sends a few mails an hour to one address, more to others than to one network, and tells nobody when it stops', {
    tags: ['slow'],
  }, async () => {
    const teacher = await aTeacherWithPassword();
    const limits = limitsInMemory();
    const ask = async (address: string, device?: string) => {
      const requested = { email: teacher.email, address, device };
      expect((await requestPasswordReset(guestWith(limits), requested)).ok).toBe(true);
      return (await world.mailsTo(teacher.email)).length;
    };
    const counts: number[] = [];
    for (let asked = 0; asked < 4; asked += 1) counts.push(await ask('10.0.0.1'));
    expect(counts).toEqual([1, 2, 3, 3]);
    // The owner is elsewhere, and is not kept from it by those who ask here.
    expect(await ask('10.0.0.2')).toBe(4);
    for (let asked = 3; asked < 12; asked += 1) await ask(`10.0.0.${asked}`);
    expect(await ask('10.0.1.1')).toBe(10);
    const known = deviceKnows(world.services.keyring, undefined, teacher.id).value;
    expect(await ask('10.0.1.1', known)).toBe(11);
  });
});

describe('an address', () => {
  const ana = { givenName: 'Ana', familyName: 'López', language: 'es', timeZone: 'Europe/Madrid' };
  const register = (email: string) =>
    transact(world.by({ kind: 'guest' }), (tx) => openAccount(tx, { ...ana, email, passwordHash }));
  const isConfirmed = async (id: Awaited<ReturnType<typeof register>>) => {
    const query = world.db.selectFrom('account').select('email_confirmed_at').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).email_confirmed_at !== null;
  };

  it('is confirmed by the button behind the link, not by opening it, and once', async () => {
    const id = await register('Ana.Uno@school.test');
    const mail = (await world.mailsTo('Ana.Uno@school.test')).at(-1);
    expect(mail?.subject).toBe('Confirma tu correo');
    expect(mail?.text).toContain('Te escribe OpenTwinning');
    const link = await linkTo('Ana.Uno@school.test', 'confirm');
    await world.guest().get(link);
    expect(await isConfirmed(id)).toBe(false);
    const replies = await Promise.all([world.guest(), world.guest()].map((browser) => browser.post(link)));
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410]);
    expect(await isConfirmed(id)).toBe(true);
    const events = await world.db.selectFrom('event').select('verb').where('subject_id', '=', id).execute();
    expect(events.map(({ verb }) => verb).sort()).toEqual(['account.email_confirmed', 'account.registered']);
  });

  it('that the same link has confirmed is said to be confirmed when it is opened again, until another link has confirmed it', async () => {
    const id = await register('Ana.Cinco@school.test');
    const link = await linkTo('Ana.Cinco@school.test', 'confirm');
    await world.guest().post(link);
    for (const again of [await world.guest().get(link), await world.guest().post(link)]) {
      expect(again.html).toContain('Your address is confirmed already');
      expect(again.html).not.toMatch(/used already|new link|Ana\.Cinco/i);
    }
    const change = (to: Record<string, unknown>) =>
      world.db.updateTable('account').set(to).where('id', '=', id).execute();
    for (const to of [
      { email_confirmed_at: null },
      { email_confirmed_at: minutesAfter(world.now, 5) },
      { email: 'other@school.test', email_key: 'other@school.test', email_confirmed_at: world.now },
    ]) {
      await change(to);
      expect((await world.guest().get(link)).html).toContain('used already');
    }
  });

  it('has seven days to be confirmed, then the way to a new link is told', async () => {
    const id = await register('dos@school.test');
    const link = await linkTo('dos@school.test', 'confirm');
    const before = world.now;
    world.now = daysAfter(before, 8);
    const late = await world.guest().post(link);
    world.now = before;
    expect([late.status, late.html.includes('/sign-in?back=%2Faccount')]).toEqual([410, true]);
    expect(await isConfirmed(id)).toBe(false);
  });

  it('that has an account gets a second one that nobody can confirm, and its owner is told', async () => {
    await register('tres@school.test');
    const second = await register('TRES@school.test');
    expect(second).toMatch(/^[0-9a-f-]{36}$/);
    const mails = await world.mailsTo('TRES@school.test');
    expect(mails.at(-1)?.subject).toBe('Ya tienes una cuenta');
    expect(mails.at(-1)?.text).not.toContain('/confirm/');
    const links = await world.db.selectFrom('one_time_link').selectAll().where('account_id', '=', second).execute();
    expect(links).toEqual([]);
  });

  it('registered twice lets both in, each by its own password', async () => {
    const first = await aTeacherWithPassword();
    const otherHash = await hashPassword(newPassword);
    const second = { ...ana, email: first.email, passwordHash: otherHash };
    await transact(world.by({ kind: 'guest' }), (tx) => openAccount(tx, second));
    for (const password of ['four green rivers dance', newPassword])
      expect((await world.guest().post('/sign-in', { email: first.email, password })).status).toBe(303);
    expect((await world.guest().post('/sign-in', { email: first.email, password: 'neither of them' })).status).toBe(
      422,
    );
  });

  it('is registered by two at the same moment without a fault', async () => {
    const ids = await Promise.all([register('cuatro@school.test'), register('cuatro@school.test')]);
    expect(new Set(ids).size).toBe(2);
  });
});
