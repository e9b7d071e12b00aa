import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import { ok, refuse } from '#kernel/result.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt, offerSecondFactor } from '#platform/second-factor.ts';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { confirmBy } from '#test/builders/registration.ts';
import { aSession } from '#test/builders/session.ts';
import { eventsOf } from '#test/events-of.ts';
import { expectFound } from '#test/expect-found.ts';
import { openWorld, type World } from '#test/world.ts';
import { findOwnAccount } from '../access.ts';
import { setSecondFactor } from '../commands/set-second-factor.ts';
import { removeSecondFactor } from '../own-account/commands/remove-second-factor.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
const newPassword = 'six slow clouds over Delphi';
beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

type Owner = { readonly kind: 'member' | 'officer'; readonly id: string; readonly email: string };
const accountOf = ({ id }: Owner) =>
  world.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
const links = async (address: string) =>
  (await world.mailsTo(address)).flatMap(({ text }) => /\/second-factor\/undo\/\S+/.exec(text)?.[0] ?? []);

/** Somebody finds an open session, knows the password, and switches a second factor on. */
async function switchOn(owner: Owner) {
  await world.db
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('id', '=', owner.id as never)
    .execute();
  const stranger = await world.signedIn(owner);
  const page = await stranger.get('/account/second-factor');
  const offer = /name="offer" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(page.html)?.[1]?.replaceAll(' ', '') ?? '';
  const code = codeAt(secret, world.now);
  expect((await stranger.post('/account/second-factor', { offer, code, factorPassword: password })).status).toBe(200);
  return { stranger, link: (await links(owner.email)).at(-1) ?? '' };
}

it('an owner undoes a second factor that they did not switch on: by the link of the mail, with a new password', {
  tags: ['slow'],
}, async () => {
  const ana = await aTeacher(world);
  const { stranger, link } = await switchOn(ana);
  const owner = world.guest();
  const page = await owner.get(link);
  expect([page.status, page.html.includes(ana.email)]).toEqual([200, true]);
  expect((await accountOf(ana)).totp_secret_sealed).not.toBeNull();
  for (const weak of ['', 'short', 'password1234'])
    expect((await owner.post(link, { password: weak })).status).toBe(422);
  expect((await owner.post(link, { password: newPassword })).location).toBe('/sign-in?reset=done');
  expect((await accountOf(ana)).totp_secret_sealed).toBeNull();
  expect((await stranger.get('/account')).status).toBe(404);
  expect((await owner.post('/sign-in', { email: ana.email, password: newPassword })).location).toBe('/desk');
  expect((await world.guest().post('/sign-in', { email: ana.email, password })).status).toBe(422);
  const subjects = (await world.mailsTo(ana.email)).map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe('The second step has been undone');
  expect(subjects).not.toContain('Your e-mail address has been changed');
  // Once.
  expect((await owner.get(link)).status).toBe(410);
  expect((await owner.post(link, { password: 'seven other rivers sing' })).status).toBe(410);
});

it('the account has its address again, should that have been changed after it', { tags: ['slow'] }, async () => {
  const ana = await aTeacher(world);
  const { stranger, link } = await switchOn(ana);
  const thief = `thief-${ana.id}@thief.test`;
  await stranger.post('/account/email', { email: thief, emailPassword: password });
  await confirmBy(world, thief);
  expect((await accountOf(ana)).email).toBe(thief);
  await world.guest().post(link, { password: newPassword });
  expect(await accountOf(ana)).toMatchObject({ email: ana.email, email_key: ana.email, totp_secret_sealed: null });
  expect((await world.mailsTo(thief)).at(-1)?.subject).toBe('Your e-mail address has been changed');
});

it('of two clicks at once one counts', async () => {
  const ana = await aTeacher(world);
  const { link } = await switchOn(ana);
  const replies = await Promise.all(
    [newPassword, 'seven other rivers sing'].map((each) => world.guest().post(link, { password: each })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 410]);
});

it('the link ends after three days, with the factor, and with a newer one; a made-up one was never open', async () => {
  const ana = await aTeacher(world);
  const { stranger, link } = await switchOn(ana);
  const then = world.now;
  world.now = daysAfter(then, 3);
  expect((await world.guest().get(link)).status).toBe(410);
  world.now = then;
  expect((await stranger.post('/account/second-factor/removal', { factorPassword: password })).status).toBe(303);
  expect((await world.guest().post(link, { password: newPassword })).status).toBe(410);
  const again = await switchOn(ana);
  expect([(await world.guest().get(link)).status, (await world.guest().get(again.link)).status]).toEqual([410, 200]);
  for (const made of ['made-up', 'a'.repeat(290)])
    expect((await world.guest().post(`/second-factor/undo/${made}`, { password: newPassword })).status).toBe(410);
});

it('an officer sets up a factor of their own after it: nothing of the office opens before', async () => {
  const officer = await anOfficer(world, { serves: 'ES' });
  const { link } = await switchOn(officer);
  await world.guest().post(link, { password: newPassword });
  const signed = await world.guest().post('/sign-in', { email: officer.email, password: newPassword });
  expect(signed.location).toBe('/sign-in/enrolment');
});

it('a suspended account is not opened by the link', async () => {
  const ana = await aTeacher(world);
  const { link } = await switchOn(ana);
  await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', ana.id).execute();
  expect((await world.guest().post(link, { password: newPassword })).status).toBe(410);
  expect(await accountOf(ana)).toMatchObject({ password_hash: passwordHash, totp_secret_sealed: expect.any(String) });
});

it('a factor is set and removed once, whichever pages were open; an old password sets none', async () => {
  const ana = await aTeacher(world);
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', ana.id).execute();
  const by = world.by({ ...ana, verified: true, confirmed: true });
  const account = await expectFound(findOwnAccount(by));
  const set = async (hash: string) => {
    const known = { ...account, passwordHash: hash, session: await aSession(world, ana) };
    const offer = offerSecondFactor(ana.id, world.services.keyring);
    return setSecondFactor(by, known, { offer, code: codeAt(offer.secret, world.now) });
  };
  expect(await set('old')).toEqual(refuse('ended'));
  expect((await set(passwordHash)).ok).toBe(true);
  const { totp_secret_sealed } = await accountOf(ana);
  expect(await set(passwordHash)).toEqual(refuse('setAlready'));
  expect(await accountOf(ana)).toMatchObject({ totp_secret_sealed });
  const known = { ...account, passwordHash, session: await aSession(world, ana) };
  for (const _ of ['removed', 'removed again']) expect(await removeSecondFactor(by, known)).toEqual(ok('removed'));
  expect(await eventsOf(world, ana.id)).toEqual(['account.second_factor_set', 'account.second_factor_removed']);
});
