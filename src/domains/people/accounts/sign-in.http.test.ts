import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { AccountId } from '#kernel/ids.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt, newSecondFactor } from '#platform/second-factor.ts';
import { hashOf } from '#platform/tokens.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';

beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

async function aTeacherWithPassword(options: { secret?: string } = {}) {
  const teacher = await aTeacher(world);
  await give(teacher.id, options.secret);
  return teacher;
}

async function give(id: AccountId, secret?: string) {
  await world.db
    .updateTable('account')
    .set({ password_hash: passwordHash, totp_secret_sealed: secret ? world.services.keyring.encrypt(secret) : null })
    .where('id', '=', id)
    .execute();
}

const sessionOf = (reply: { headers: Readonly<Record<string, unknown>> }) =>
  /session=([^;]+)/.exec(String(reply.headers['set-cookie'] ?? ''))?.[1] ?? '';
const signIn = (browser: Browser, email: string, more: Record<string, string> = {}) =>
  browser.post('/sign-in', { email, password, ...more });

describe('signing in', () => {
  it('opens the desk, whatever the case of the address', async () => {
    const teacher = await aTeacherWithPassword();
    const browser = world.guest();
    const reply = await signIn(browser, ` ${teacher.email.toUpperCase()} `);
    expect([reply.status, reply.location]).toEqual([303, '/desk']);
    expect((await browser.get('/account')).html).toContain(teacher.email);
  });

  it('says at the field that a password is too long, before it is compared', async () => {
    const teacher = await aTeacherWithPassword();
    const marks = `${'\u0300'.repeat(100_000)}${'\u0316'.repeat(100_000)}`;
    for (const long of [marks, 'x'.repeat(1001)]) {
      const reply = await signIn(world.guest(), teacher.email, { password: long });
      expect(reply.status).toBe(422);
      expect(reply.html).toContain('A password has 200 characters at most.');
      expect(reply.html).toContain(teacher.email);
    }
    // A name and an address of nothing but marks take no time either.
    expect((await signIn(world.guest(), `a@${marks}.test`)).status).toBe(422);
    const some = marks.slice(50_000, 150_000);
    const { html } = await world.guest().post('/password/check', { password: some, name: some, email: some });
    expect(JSON.parse(html)).toEqual({ problem: 'A password has 200 characters at most.' });
  });

  it('answers the same for an unknown address, a wrong password and an account without one', async () => {
    const teacher = await aTeacherWithPassword();
    const invited = await anOfficer(world, { serves: 'ES' });
    const answers = [];
    for (const email of [teacher.email, 'nobody@nowhere.test', invited.email])
      answers.push(await world.guest().post('/sign-in', { email, password: 'not the right one' }));
    const bodies = answers.map(({ html }) =>
      html.replaceAll(/value="[^"]*@[^"]*"|nonce="?[^">]*|content="[^"]*=="/g, ''),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(new Set(bodies).size).toBe(1);
    expect(answers.every((answer) => sessionOf(answer) === '')).toBe(true);
  });

  it('keeps what was typed, but never the password', async () => {
    const reply = await world.guest().post('/sign-in', { email: 'ana@school.test', password: 'secret words here' });
    expect(reply.html).toContain('ana@school.test');
    expect(reply.html).not.toContain('secret words here');
  });

  it('goes back to where one wanted to go, and never to another site', async () => {
    const teacher = await aTeacherWithPassword();
    const to = async (back: string) => (await signIn(world.guest(), teacher.email, { back })).location;
    expect(await to('/people?text=music')).toBe('/people?text=music');
    expect(await to('//evil.example/x')).toBe('/desk');
    expect(await to('https://evil.example/')).toBe('/desk');
  });

  it('goes back to the page of ours where nothing was shown, and to no other', async () => {
    const teacher = await aTeacherWithPassword();
    const guest = world.guest();
    expect((await guest.get('/messages?before=x')).html).toContain('href="/sign-in?back=there"');
    const from = async (referer: string) => (await guest.get('/sign-in?back=there', { referer })).html;
    const own = 'http://localhost/messages?before=x'; // the host of these tests
    expect(await from(own)).toContain('name="back" value="/messages?before=x"');
    expect(await from('https://evil.example/messages')).not.toContain('value="/messages');
    const signedIn = await world.signedIn(teacher);
    expect((await signedIn.get('/sign-in?back=there', { referer: own })).location).toBe('/desk');
  });

  it('gives a new token and ends the session that the browser came with', async () => {
    const [first, second] = [await aTeacherWithPassword(), await aTeacherWithPassword()];
    const browser = world.guest();
    const planted = sessionOf(await signIn(browser, first.email));
    const own = sessionOf(await signIn(browser, second.email));
    expect(own).not.toBe(planted);
    const tokens = await world.db.selectFrom('session').select('token_hash').execute();
    expect(tokens.map((row) => row.token_hash)).toContain(hashOf(own));
    expect(tokens.map((row) => row.token_hash)).not.toContain(hashOf(planted));
  });

  it('refuses a suspended account, and tells it only to a person who knows the password', async () => {
    const teacher = await aTeacherWithPassword();
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', teacher.id).execute();
    const knows = await signIn(world.guest(), teacher.email);
    const guesses = await world.guest().post('/sign-in', { email: teacher.email, password: 'something else' });
    expect([knows.status, guesses.status]).toEqual([422, 422]);
    expect(knows.html).toContain('closed for now');
    expect(guesses.html).not.toContain('closed for now');
  });

  it('answers nonsense with words, not with an error', async () => {
    for (const email of ['', 'null', '<script>', '\ud800', 'a'.repeat(5000), '1e309', "'; drop table account; --"]) {
      const reply = await world.guest().post('/sign-in', { email, password: email });
      expect(reply.status).toBe(422);
    }
  });

  it('is over after signing out, in this browser and with the old token', async () => {
    const teacher = await aTeacherWithPassword();
    const browser = world.guest();
    const token = sessionOf(await signIn(browser, teacher.email));
    expect((await browser.post('/sign-out')).location).toBe('/');
    expect((await browser.get('/account')).status).toBe(404);
    expect(
      (await world.db.selectFrom('session').where('token_hash', '=', hashOf(token)).selectAll().execute()).length,
    ).toBe(0);
  });

  it('leads people who are signed in already on', async () => {
    const teacher = await aTeacher(world);
    const browser = await world.signedIn(teacher);
    expect((await browser.get('/sign-in?back=/people')).location).toBe('/people');
  });
});

describe('the second factor', () => {
  it('opens nothing before its code is right', async () => {
    const secret = newSecondFactor();
    const teacher = await aTeacherWithPassword({ secret });
    const browser = world.guest();
    const waiting = await signIn(browser, teacher.email, { back: '/people' });
    expect(waiting.location).toBe('/sign-in/second-factor?back=%2Fpeople');
    expect((await browser.get('/account')).status).toBe(404);
    expect((await browser.post('/sign-in/enrolment', { code: '123456' })).location).toBe('/sign-in');
    expect((await browser.post('/sign-in/second-factor', { code: '000000' })).status).toBe(422);
    const before = sessionOf(waiting);
    const passed = await browser.post('/sign-in/second-factor', { code: codeAt(secret, world.now), back: '/people' });
    expect(passed.location).toBe('/people');
    expect(sessionOf(passed)).not.toBe(before);
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('takes a code once, also when it comes twice at the same moment', async () => {
    const secret = newSecondFactor();
    const teacher = await aTeacherWithPassword({ secret });
    const [one, other] = [world.guest(), world.guest()];
    await signIn(one, teacher.email);
    await signIn(other, teacher.email);
    const code = codeAt(secret, world.now);
    const replies = await Promise.all([one, other].map((browser) => browser.post('/sign-in/second-factor', { code })));
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('takes the code of the half minute before and after, not an older one', async () => {
    const secret = newSecondFactor();
    const teacher = await aTeacherWithPassword({ secret });
    const tryCode = async (minutes: number) => {
      await world.db.updateTable('account').set({ totp_last_step: null }).where('id', '=', teacher.id).execute();
      const browser = world.guest();
      await signIn(browser, teacher.email);
      return (await browser.post('/sign-in/second-factor', { code: codeAt(secret, minutesAfter(world.now, minutes)) }))
        .status;
    };
    expect([await tryCode(-1), await tryCode(-0.5), await tryCode(0.5), await tryCode(1)]).toEqual([
      422, 303, 303, 422,
    ]);
  });

  it('forgets a session that waited too long', async () => {
    const secret = newSecondFactor();
    const teacher = await aTeacherWithPassword({ secret });
    const browser = world.guest();
    await signIn(browser, teacher.email);
    const before = world.now;
    world.now = minutesAfter(before, 16);
    const late = await browser.post('/sign-in/second-factor', { code: codeAt(secret, world.now) });
    world.now = before;
    expect(late.location).toBe('/sign-in');
  });
});

describe('an officer', () => {
  it('can do nothing before the second step is set up, and gets ten recovery codes that work once', async () => {
    const officer = await anOfficer(world, { serves: 'ES' });
    await give(officer.id);
    const browser = world.guest();
    expect((await signIn(browser, officer.email)).location).toBe('/sign-in/enrolment');
    for (const path of ['/office', '/account', '/notifications']) expect((await browser.get(path)).status).toBe(404);

    const page = await browser.get('/sign-in/enrolment');
    const offer = /name="offer" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(page.html)?.[1]?.replaceAll(' ', '') ?? '';
    const wrong = await browser.post('/sign-in/enrolment', { offer, code: '12' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(offer);
    const set = await browser.post('/sign-in/enrolment', { offer, code: codeAt(secret, world.now) });
    const codes = [...set.html.matchAll(/<li>(\w{4}-\w{4}-\w{4})<\/li>/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBe(10);
    expect((await browser.get('/account')).status).toBe(200);

    const [one, other] = [world.guest(), world.guest()];
    await signIn(one, officer.email);
    await signIn(other, officer.email);
    const code = codes[0]?.toUpperCase() ?? '';
    const replies = await Promise.all([one, other].map((guest) => guest.post('/sign-in/second-factor', { code })));
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 422]);
    const kept = await world.db.selectFrom('recovery_code').selectAll().where('account_id', '=', officer.id).execute();
    expect(kept.some((row) => codes.some((each) => row.code_hash.includes(each)))).toBe(false);
  });

  it('cannot set up a secret that was offered to somebody else', async () => {
    const [one, other] = [await anOfficer(world, { serves: 'ES' }), await anOfficer(world, { serves: 'GR' })];
    await give(one.id);
    await give(other.id);
    const browser = world.guest();
    await signIn(browser, one.email);
    const secret = newSecondFactor();
    const offer = world.services.keyring.encrypt(`${other.id} ${secret}`);
    const reply = await browser.post('/sign-in/enrolment', { offer, code: codeAt(secret, world.now) });
    expect(reply.status).toBe(422);
  });
});

it('pupils who sign out are where pupils sign in', async () => {
  const teacher = await aTeacher(world);
  const browser = await world.signedIn(await aPupil(world, { teacher }));
  const { location, said } = await browser.post('/sign-out');
  expect([location, said]).toEqual(['/pupil', 'accounts.pupilSignedOut']);
});

it('a text that is sent after the session has ended is safe, and the answer leads to signing in', async () => {
  const browser = await world.signedIn(await aTeacher(world));
  await browser.post('/sign-out');
  const sent = await browser.post('/forum/nowhere', { body: 'A long answer about chestnuts' });
  expect(sent.status).toBe(404);
  for (const words of ['You are not signed in any more', 'href="/sign-in?back=there"', 'chestnuts'])
    expect(sent.html).toContain(words);
  // Each reader is told once, what is true for them.
  expect(sent.html).toMatch(/class="if-scripted">[^<]*your text is safe/);
  expect(sent.html).toMatch(/class="if-not-scripted">[^<]*copy it, sign in/);
  expect(sent.html.match(/copy it/g)).toHaveLength(1);
  expect((await browser.post('/forum/nowhere', { choice: 'yes' })).html).toContain('Nothing here');
});
