import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt } from '#platform/second-factor.ts';
import type { Browser } from '#test/browser.ts';
import { anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { createLink } from '../links/steps/create-link.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
const newPassword = 'six slow clouds over Delphi';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

async function ana(options: { confirmed?: boolean } = {}): Promise<{ teacher: TestTeacher; browser: Browser }> {
  const teacher = await aTeacher(world, options);
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', teacher.id).execute();
  return { teacher, browser: await world.signedIn(teacher) };
}
const accountOf = ({ id }: TestTeacher) =>
  world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const newestLink = async (address: string) =>
  (await world.mailsTo(address)).map(({ text }) => /\/confirm\/\S+/.exec(text)?.[0]).at(-1) ?? '';

describe('one’s own account', () => {
  it('asks for at most eight queries', async () => {
    const { browser } = await ana();
    const page = await browser.get('/account');
    expect(page.status).toBe(200);
    expect(page.queries).toBeLessThanOrEqual(8);
  });

  it('keeps name, language and time zone, and shows itself in the new language', async () => {
    const { teacher, browser } = await ana();
    const fields = { givenName: '  Άννα ', familyName: 'O’Neill-Λόπεζ', language: 'el', timeZone: 'Europe/Athens' };
    const saved = await browser.post('/account', fields);
    expect(saved.location).toBe('/account?done=profile');
    expect((await browser.follow(saved)).html).toContain('Αποθηκεύτηκε.');
    const { given_name, family_name, language, time_zone } = await accountOf(teacher);
    expect([given_name, family_name, language, time_zone]).toEqual(['Άννα', 'O’Neill-Λόπεζ', 'el', 'Europe/Athens']);
  });

  it('records a new name, be it one of the two, and nothing where only the language is another', async () => {
    const { teacher, browser } = await ana();
    const fields = { givenName: 'Ana', familyName: 'López', language: 'en', timeZone: 'Europe/Madrid' };
    const renamed = async (change: Partial<typeof fields>) => {
      await browser.post('/account', { ...fields, ...change });
      return (await eventsOf(world, teacher.id)).filter((verb) => verb === 'account.renamed').length;
    };
    expect(await renamed({ language: 'es' })).toBe(0);
    expect(await renamed({ familyName: 'López Gil' })).toBe(1);
    expect(await renamed({ givenName: 'Ana María', familyName: 'López Gil' })).toBe(2);
  });

  it('keeps one name only, for those who bear one', async () => {
    const { teacher, browser } = await ana();
    const fields = { givenName: 'Sukarno', familyName: ' ', language: 'en', timeZone: 'Europe/Madrid' };
    expect((await browser.post('/account', fields)).location).toBe('/account?done=profile');
    expect((await accountOf(teacher)).family_name).toBe('');
    await browser.post('/account/password', { oldPassword: password, newPassword });
    expect((await world.mailsTo(teacher.email)).at(-1)?.text).toContain('Hello Sukarno,');
  });

  it.each([
    { givenName: '' },
    { givenName: 'a'.repeat(81) },
    { familyName: 'x@school.test' },
    { givenName: 'Win at https://prize.example' },
    { givenName: 'Ana 24' },
    { givenName: 'OpenTwinning Support' },
    { givenName: 'evil.zip' },
    { language: 'xx' },
    { timeZone: 'Mars/Olympus' },
  ])('refuses %j and keeps what was typed', async (wrong) => {
    const { teacher, browser } = await ana();
    const fields = { givenName: 'Luz', familyName: 'Vega', language: 'en', timeZone: 'Europe/Madrid', ...wrong };
    const reply = await browser.post('/account', fields);
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('error-summary');
    if (!('familyName' in wrong)) expect(reply.html).toContain('value="Vega"');
    expect((await accountOf(teacher)).given_name).toBe('Ana');
  });

  it('signs out everywhere', async () => {
    const { teacher, browser } = await ana();
    const other = await world.signedIn(teacher);
    expect((await browser.get('/account')).html).toContain('this one');
    const { html } = await browser.get('/account');
    expect(html, 'and takes along what was typed').toMatch(
      /<form[^>]*action="\/account\/sessions\/end"[^>]*data-forgets/,
    );
    await browser.post('/account/sessions/end');
    expect((await browser.get('/account')).status).toBe(404);
    expect((await other.get('/account')).status).toBe(404);
  });
});

describe('the password', () => {
  it('changes for a person who knows the old one, and signs all other sessions out', async () => {
    const { teacher, browser } = await ana();
    const other = await world.signedIn(teacher);
    const { html } = await browser.post('/account/password', { oldPassword: '', newPassword: '' });
    expect(html).toMatch(
      /href="#field-oldPassword"[^>]*><span[^>]*>Your present password:<\/span> Write your password\./,
    );
    expect(html).toMatch(/href="#field-newPassword"[^>]*><span[^>]*>New password:<\/span> A password has at least 12 /);
    const wrong = await browser.post('/account/password', { oldPassword: 'not this one', newPassword });
    expect(wrong.status).toBe(422);
    const common = await browser.post('/account/password', { oldPassword: password, newPassword: 'password1234' });
    expect(common.status).toBe(422);
    expect((await browser.post('/account/password', { oldPassword: password, newPassword })).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await other.get('/account')).status).toBe(404);
    const mails = await world.mailsTo(teacher.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Your password has been changed']);
  });
});

describe('the address', () => {
  it('changes when the link to the new one is used, and the old one is told', async () => {
    const { teacher, browser } = await ana();
    const email = `New.${teacher.id}@school.test`;
    const refused = await browser.post('/account/email', { email, emailPassword: 'wrong' });
    expect(refused.status).toBe(422);
    await browser.post('/account/email', { email, emailPassword: password });
    expect((await accountOf(teacher)).email).toBe(teacher.email);
    expect((await world.guest().post(await newestLink(email))).location).toBe('/confirm?outcome=done');
    const changed = await accountOf(teacher);
    expect([changed.email, changed.email_key]).toEqual([email, email.toLowerCase()]);
    expect((await world.mailsTo(teacher.email)).at(-1)?.subject).toBe('Your e-mail address has been changed');
  });

  it('that is to change is told so when it is asked for, unless it was never confirmed', async () => {
    for (const confirmed of [true, false]) {
      const { teacher, browser } = await ana({ confirmed });
      await browser.post('/account/email', { email: `new-${teacher.id}@school.test`, emailPassword: password });
      const subjects = (await world.mailsTo(teacher.email)).map(({ subject }) => subject);
      expect(subjects).toEqual(confirmed ? ['A new e-mail address was asked for your account'] : []);
    }
  });

  it('of an international domain is one address in both of its forms, when it is chosen and when one signs in', async () => {
    const { teacher, browser } = await ana();
    await browser.post('/account/email', { email: 'Nerea@σχολείο.ελ', emailPassword: password });
    await world.guest().post(await newestLink('Nerea@xn--kxalrpdt2a.xn--qxam'));
    expect((await accountOf(teacher)).email_key).toBe('nerea@xn--kxalrpdt2a.xn--qxam');
    for (const email of ['nerea@σχολείο.ελ', 'NEREA@ΣΧΟΛΕΊΟ.ΕΛ', 'nerea@xn--kxalrpdt2a.xn--qxam'])
      expect((await world.guest().post('/sign-in', { email, password })).status).toBe(303);
    const { browser: another } = await ana();
    await another.post('/account/email', { email: 'nerea@ΣΧΟΛΕΊΟ.ελ', emailPassword: password });
    const link = await newestLink('nerea@xn--kxalrpdt2a.xn--qxam');
    expect((await world.guest().post(link)).location).toBe('/confirm?outcome=taken');
  });

  it('is not taken from another account: no page tells beforehand, the link says it', async () => {
    const { teacher: owner } = await ana();
    const { teacher, browser } = await ana();
    const asked = await browser.post('/account/email', { email: owner.email, emailPassword: password });
    expect(asked.location).toBe('/account?done=email');
    expect((await world.guest().post(await newestLink(owner.email))).location).toBe('/confirm?outcome=taken');
    expect((await accountOf(teacher)).email).toBe(teacher.email);
  });

  it('that was asked for first confirms nothing when another one was asked for later', async () => {
    const { teacher, browser } = await ana();
    const [first, second] = [`one-${teacher.id}@school.test`, `two-${teacher.id}@school.test`];
    await browser.post('/account/email', { email: first, emailPassword: password });
    await browser.post('/account/email', { email: second, emailPassword: password });
    expect((await world.guest().post(await newestLink(first))).status).toBe(410);
    expect((await world.guest().post(await newestLink(second))).status).toBe(303);
  });

  it.each(['changed', 'forgotten'])('that was asked for is nobody’s any more after the password is %s', async (way) => {
    const { teacher, browser } = await ana({ confirmed: false });
    await browser.post('/account/confirmation');
    const own = await newestLink(teacher.email);
    const email = `thief-${teacher.id}@school.test`;
    // Asked for by one who knew the password; a link to the own address would have ended with it.
    const token = await createLink(world, { purpose: 'confirm_email', account: teacher.id, email });
    if (way === 'changed') await browser.post('/account/password', { oldPassword: password, newPassword });
    else {
      const reset = await createLink(world, { purpose: 'reset_password', account: teacher.id });
      expect((await world.guest().post(`/password/reset/${reset}`, { password: newPassword })).status).toBe(303);
    }
    expect((await world.guest().post(`/confirm/${token}`)).status).toBe(410);
    expect((await world.guest().post(own)).status).toBe(303);
  });

  it('that is not confirmed yet gets its link once more', async () => {
    const { teacher, browser } = await ana({ confirmed: false });
    expect((await browser.post('/account/confirmation')).location).toBe('/account?done=confirmation');
    await browser.post(await newestLink(teacher.email));
    expect((await accountOf(teacher)).email_confirmed_at).not.toBeNull();
    expect((await browser.post('/account/confirmation')).location).toBe('/account');
    expect((await world.mailsTo(teacher.email)).length).toBe(1);
  });
});

describe('the second step of a teacher', () => {
  it('is switched on with a code, signs the others out, gets new codes, and goes off with the password', {
    tags: ['slow'],
  }, async () => {
    const { teacher, browser } = await ana();
    const other = await world.signedIn(teacher);
    const page = await browser.get('/account/second-factor');
    const offer = /name="offer" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(page.html)?.[1]?.replaceAll(' ', '') ?? '';
    expect(page.html).toContain('data:image/svg+xml,');
    const send = (factorPassword = password) =>
      browser.post('/account/second-factor', { offer, code: codeAt(secret, world.now), factorPassword });
    // An open session is not enough, and the same secret is offered again.
    for (const wrong of ['', 'wrong']) {
      const refused = await send(wrong);
      expect([refused.status, refused.html.includes(offer)]).toEqual([422, true]);
      expect(refused.html).toContain('field-factorPassword-error');
    }
    expect((await accountOf(teacher)).totp_secret_sealed).toBeNull();
    expect((await other.get('/account')).status).toBe(200);
    const set = await send();
    expect(set.html.match(/<li>\w{4}-\w{4}-\w{4}<\/li>/g)?.length).toBe(10);
    expect((await send()).location).toBe('/account');
    expect((await other.get('/account')).status).toBe(404);
    const stored = (await accountOf(teacher)).totp_secret_sealed ?? '';
    expect([stored.includes(secret), world.services.keyring.decrypt(stored)]).toEqual([false, secret]);

    const renewed = await browser.post('/account/recovery-codes', { codesPassword: password });
    expect(renewed.html.match(/<li>\w{4}-\w{4}-\w{4}<\/li>/g)?.length).toBe(10);
    expect((await browser.post('/account/recovery-codes', { codesPassword: 'wrong' })).status).toBe(422);
    expect((await browser.post('/account/second-factor/removal', { factorPassword: 'wrong' })).status).toBe(422);
    expect((await accountOf(teacher)).totp_secret_sealed).not.toBeNull();
    await browser.post('/account/second-factor/removal', { factorPassword: password });
    expect((await accountOf(teacher)).totp_secret_sealed).toBeNull();
    const subjects = (await world.mailsTo(teacher.email)).map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual([
      'The second step has been switched off',
      'The second step has been switched on',
      'You have new recovery codes',
    ]);
    const verbs = ['second_factor_set', 'recovery_codes_renewed', 'second_factor_removed'];
    expect(await eventsOf(world, teacher.id)).toEqual(verbs.map((verb) => `account.${verb}`));
  });

  it('cannot be switched off by an officer', async () => {
    const officer = await anOfficer(world, { serves: 'ES' });
    await world.db
      .updateTable('account')
      .set({ password_hash: passwordHash, totp_secret_sealed: world.services.keyring.encrypt('A'.repeat(32)) })
      .where('id', '=', officer.id)
      .execute();
    const browser = await world.signedIn(officer);
    expect((await browser.post('/account/second-factor/removal', { factorPassword: password })).status).toBe(404);
  });
});

describe('the language', () => {
  it('is chosen by a guest, a teacher and a pupil, and one comes back to the page', async () => {
    const guest = world.guest();
    expect((await guest.post('/language', { language: 'es', back: '/sign-in?back=/people' })).location).toBe(
      '/sign-in?back=/people',
    );
    expect((await guest.get('/sign-in')).html).toContain('Iniciar sesión');
    const { teacher, browser } = await ana();
    await browser.post('/language', { language: 'el', back: '/account' });
    expect((await accountOf(teacher)).language).toBe('el');
    const kim = await aPupil(world, { teacher });
    await (await world.signedIn(kim)).post('/language', { language: 'es', back: '/spaces' });
    const pupil = await world.db.selectFrom('pupil').select('language').where('id', '=', kim.id).executeTakeFirst();
    expect(pupil?.language).toBe('es');
  });

  it('is never one that is not spoken here, and back is never another site', async () => {
    const reply = await world.guest().post('/language', { language: 'xx', back: '//evil.example' });
    expect([reply.status, reply.location, reply.headers['set-cookie']]).toEqual([303, '/', undefined]);
  });
});
