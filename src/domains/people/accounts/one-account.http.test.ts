import type { Updateable } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { AccountId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import type { Limits } from '#platform/limits.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt, newSecondFactor } from '#platform/second-factor.ts';
import { anOperator, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSession } from '#test/builders/session.ts';
import { othersIn } from '#test/others-in.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findOwnAccount, findPendingAccount, findSession } from './access.ts';
import { signIn } from './commands/sign-in.ts';
import { verifySecondFactor } from './commands/verify-second-factor.ts';
import { requestPasswordReset } from './links/commands/request-password-reset.ts';
import { createLink } from './links/steps/create-link.ts';
import { revokeLinks } from './links/steps/revoke-links.ts';
import type { PendingStep } from './model.ts';
import { changePassword } from './own-account/commands/change-password.ts';
import { reauthenticateOwner } from './own-account/commands/reauthenticate-owner.ts';
import { removeSecondFactor } from './own-account/commands/remove-second-factor.ts';
import { renewRecoveryCodes } from './own-account/commands/renew-recovery-codes.ts';
import { requestEmailChange } from './own-account/commands/request-email-change.ts';
import { resendConfirmation } from './own-account/commands/resend-confirmation.ts';
import { countRecoveryCodes } from './own-account/queries.ts';
import { createRecoveryCodes } from './steps/create-recovery-codes.ts';
import { endSessionsOf } from './steps/end-sessions.ts';
import { startSession } from './steps/start-session.ts';

let world: World;
let passwordHash: string;
const password = 'four green rivers dance';
const newPassword = 'six slow clouds over Delphi';
const free: Limits = { take: async () => 1, giveBack: async () => undefined, forget: async () => undefined };
const from = { address: '10.0.0.1', device: undefined };
const tables = { account: 'id', one_time_link: 'account_id', recovery_code: 'account_id', session: 'account_id' };

beforeAll(async () => {
  world = await openWorld();
  passwordHash = await hashPassword(password);
});
afterAll(() => world.close());

const guest = { kind: 'guest' } as const;
const byOwner = (teacher: TestTeacher) => world.by({ ...teacher, verified: true, confirmed: false });
const limited = <by extends By>(by: by, limits: Limits): by => ({ ...by, services: { ...by.services, limits } });

/** A teacher with a password and a second step, who has not confirmed the address yet. */
async function aPerson() {
  const teacher = await aTeacher(world, { confirmed: false });
  const secret = newSecondFactor();
  const given = { password_hash: passwordHash, totp_secret_sealed: world.services.keyring.encrypt(secret) };
  await world.db.updateTable('account').set(given).where('id', '=', teacher.id).execute();
  return { ...teacher, secret, codes: await createRecoveryCodes(world, teacher.id) };
}
const linkFor = ({ id, email }: TestTeacher, purpose: 'confirm_email' | 'reset_password') =>
  createLink(world, { purpose, account: id, ...(purpose === 'confirm_email' && { email }) });
const confirmedAt = async ({ id }: TestTeacher) =>
  (await world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).email_confirmed_at;

/** Has given the password, and nothing else yet. */
async function aPendingAccount(teacher: TestTeacher, pendingStep: PendingStep) {
  const { value } = await startSession(world, teacher, { pendingStep });
  const { session } = (await findSession(world, value)) ?? {};
  const pending = await findPendingAccount(world.by(guest), session);
  if (!pending) throw new Error('No account waits.');
  return pending;
}
const openSessions = async (id: AccountId) =>
  (
    await world.db
      .selectFrom('session')
      .where('account_id', '=', id)
      .where('waits_for', 'is', null)
      .select('id')
      .execute()
  ).length;

/** Signs in with the password, and then with this code. */
async function passes({ email }: TestTeacher, code: string): Promise<number> {
  const browser = world.guest();
  await browser.post('/sign-in', { email, password });
  return (await browser.post('/sign-in/second-factor', { code })).status;
}

it('a command about one account leaves every other account as it is', { tags: ['slow'] }, async () => {
  const others = [await aPerson(), await aPerson()];
  for (const other of others) {
    await world.signedIn(other);
    for (const purpose of ['confirm_email', 'reset_password'] as const) await linkFor(other, purpose);
  }
  const ana = await aPerson();
  const before = await othersIn(world, tables, ana.id);
  expect(await passes(ana, codeAt(ana.secret, world.now))).toBe(303);
  expect(await passes(ana, ana.codes[0] ?? '')).toBe(303);
  expect((await world.guest().post(`/confirm/${await linkFor(ana, 'confirm_email')}`)).status).toBe(303);
  const reset = `/password/reset/${await linkFor(ana, 'reset_password')}`;
  expect((await world.guest().post(reset, { password: newPassword })).status).toBe(303);
  const moved = await linkFor({ ...ana, email: 'moved@school.test' }, 'confirm_email');
  expect((await world.guest().post(`/confirm/${moved}`)).status).toBe(303);
  expect(await othersIn(world, tables, ana.id)).toEqual(before);
});

describe('the second step', () => {
  it('takes no recovery code of somebody else, and each of one’s own once', async () => {
    const [ana, eleni] = [await aPerson(), await aPerson()];
    const [own = '', another = ''] = ana.codes;
    expect(await passes(eleni, own)).toBe(422);
    expect([await passes(ana, own), await passes(ana, own), await passes(ana, another)]).toEqual([303, 422, 303]);
  });

  it('takes no six digits for an account that has no app, and its recovery codes all the same', async () => {
    const teacher = await aTeacher(world);
    const [code = ''] = await createRecoveryCodes(world, teacher.id);
    const half = await aPendingAccount(teacher, 'second_factor');
    const pass = (typed: string) => verifySecondFactor(limited(world.by(guest), free), half, { code: typed, ...from });
    expect(await pass('123456')).toEqual(refuse('wrong'));
    expect((await pass(code)).ok).toBe(true);
  });

  it('takes no code of a step before the one that was used, and every later one', async () => {
    const ana = await aPerson();
    const then = world.now;
    expect(await passes(ana, codeAt(ana.secret, minutesAfter(then, 0.5)))).toBe(303);
    expect(await passes(ana, codeAt(ana.secret, then))).toBe(422);
    world.now = minutesAfter(then, 2);
    const later = await passes(ana, codeAt(ana.secret, world.now));
    world.now = then;
    expect(later).toBe(303);
  });
});

describe('a link', () => {
  it('to a new password opens nothing for an account that is suspended', async () => {
    const ana = await aPerson();
    const reset = `/password/reset/${await linkFor(ana, 'reset_password')}`;
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', ana.id).execute();
    expect((await world.guest().post(reset, { password: newPassword })).status).toBe(410);
    const { password_hash } = await world.db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', ana.id)
      .executeTakeFirstOrThrow();
    expect(password_hash).toBe(passwordHash);
  });

  it('that confirms an address is no link to a new password, nor ended by one', async () => {
    const ana = await aPerson();
    const [confirm, reset] = [await linkFor(ana, 'confirm_email'), await linkFor(ana, 'reset_password')];
    expect((await world.guest().post(`/confirm/${reset}`)).status).toBe(410);
    expect((await world.guest().post(`/password/reset/${confirm}`, { password: newPassword })).status).toBe(410);
    expect((await world.guest().post(`/password/reset/${reset}`, { password: newPassword })).status).toBe(303);
    expect((await world.guest().post(`/confirm/${confirm}`)).status).toBe(303);
    expect(await confirmedAt(ana)).toEqual(world.now);
  });

  it('that confirms an address a second time does not change since when it is confirmed', async () => {
    const ana = await aPerson();
    const links = [await linkFor(ana, 'confirm_email'), await linkFor(ana, 'confirm_email')];
    const then = world.now;
    for (const link of links) {
      expect((await world.guest().post(`/confirm/${link}`)).status).toBe(303);
      world.now = minutesAfter(world.now, 10);
    }
    world.now = then;
    expect(await confirmedAt(ana)).toEqual(then);
  });
});

it('tries that are used up are refused: a code, a password, one more link', async () => {
  const teacher = await aTeacher(world, { confirmed: false });
  const by = byOwner(teacher);
  const account = await findOwnAccount(by);
  const [half, enrolling] = [
    await aPendingAccount(teacher, 'second_factor'),
    await aPendingAccount(teacher, 'enrolment'),
  ];
  if (!account) throw new Error('No account.');
  const [code = ''] = await createRecoveryCodes(world, teacher.id);
  const tooMany = refuse('tooMany');
  const noTries: Limits = { take: async () => 0, giveBack: async () => undefined, forget: async () => undefined };
  const pass = (who: typeof half, limits: Limits) =>
    verifySecondFactor(limited(world.by(guest), limits), who, { code, ...from });
  const tired = limited(by, noTries);
  expect(await pass(half, noTries)).toEqual(tooMany);
  expect(await pass(enrolling, free)).toEqual(refuse('wrong'));
  expect(await reauthenticateOwner(tired, account, { password: 'x', session: undefined })).toEqual(tooMany);
  expect(await resendConfirmation(tired, account)).toEqual(tooMany);
  expect(await requestEmailChange(tired, { ...account, passwordHash, session: undefined }, 'new@school.test')).toEqual(
    tooMany,
  );
  const confirmed = { ...account, confirmed: true };
  expect(await resendConfirmation(limited(by, free), confirmed)).toEqual(refuse('confirmed'));
  await createRecoveryCodes(world, (await aTeacher(world)).id);
  expect(await countRecoveryCodes(world.db, account)).toBe(10);
  expect((await pass(half, free)).ok).toBe(true);
  expect(await countRecoveryCodes(world.db, account)).toBe(9);
});

describe('what changes at the same moment counts', () => {
  const hold = (id: AccountId) => (tx: Db) =>
    tx.selectFrom('account').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const become = (id: AccountId, what: Updateable<DB['account']>) => async (tx: Db) => {
    await tx.updateTable('account').set(what).where('id', '=', id).execute();
    await endSessionsOf({ ...world, db: tx }, id);
  };

  it.each([
    ['another password', { password_hash: 'another' }],
    ['a second step', { totp_secret_sealed: 'sealed' }],
    ['no access', { suspended_at: new Date('2026-11-23T09:00:00Z') }],
  ] as const)('the old password signs in to no account that gets %s at the same moment', async (_, what) => {
    // While the command waits for the other transaction, and between reading the password and its own.
    for (const isWaiting of [true, false]) {
      const ana = await aTeacher(world);
      await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', ana.id).execute();
      const change = become(ana.id, what);
      const take = async () => (isWaiting ? 1 : change(world.db).then(() => 1));
      const given = { email: ana.email, password, ...from, replaces: undefined };
      const signing = () => signIn(limited(world.by(guest), { ...free, take }), given);
      const signed = await (isWaiting ? whileOtherTransaction(world, { change }, signing) : signing());
      expect(signed.ok && !signed.value.pendingStep).toBe(false);
      expect(await openSessions(ana.id)).toBe(0);
    }
  });

  it.each(['app', 'paper'])('no code of the %s lets a person in whom a new password has signed out', async (kind) => {
    const ana = await aPerson();
    const half = await aPendingAccount(ana, 'second_factor');
    const code = kind === 'app' ? codeAt(ana.secret, world.now) : (ana.codes[0] ?? '');
    const passing = () => verifySecondFactor(limited(world.by(guest), free), half, { code, ...from });
    const change = become(ana.id, { password_hash: 'another' });
    expect(await whileOtherTransaction(world, { change }, passing)).toEqual(refuse('wrong'));
    expect(await openSessions(ana.id)).toBe(0);
  });

  it('a person who gave the old password does not overwrite the new one, nor ask for another address', async () => {
    const ana = await aPerson();
    const by = limited(byOwner(ana), free);
    const account = await findOwnAccount(by);
    if (!account) throw new Error('No account.');
    const known = await reauthenticateOwner(by, account, { password, session: undefined });
    if (!known.ok) throw new Error('The password is wrong.');
    const asking = () => requestEmailChange(by, known.value, 'else@school.test');
    const changing = () => changePassword(by, known.value, newPassword);
    const change = become(ana.id, { password_hash: 'another' });
    expect(await whileOtherTransaction(world, { change }, asking)).toEqual(refuse('wrong'));
    await become(ana.id, { password_hash: passwordHash })(world.db);
    expect(await whileOtherTransaction(world, { change }, changing)).toEqual(refuse('wrong'));
    expect(await openSessions(ana.id)).toBe(0);
  });

  it('no link for a new password goes to an address that the account has left', { tags: ['slow'] }, async () => {
    const ana = await aPerson();
    const email = `left-${ana.id}@school.test`;
    const change = become(ana.id, { email, email_key: email });
    const requested = { email: ana.email, ...from };
    const asking = () => requestPasswordReset(limited(world.by(guest), free), requested);
    await whileOtherTransaction(world, { change }, asking);
    expect(await world.mailsTo(ana.email)).toEqual([]);
  });

  it('new recovery codes are refused for a second factor that is being removed', async () => {
    const ana = await aPerson();
    const by = byOwner(ana);
    const account = await findOwnAccount(by);
    if (!account) throw new Error('No account.');
    const change = (tx: Db) =>
      tx.updateTable('account').set({ totp_secret_sealed: null }).where('id', '=', ana.id).execute();
    const known = { ...account, passwordHash, session: await aSession(world, ana) };
    const renewing = () => renewRecoveryCodes(by, known);
    expect(await whileOtherTransaction(world, { change }, renewing)).toEqual(refuse('off'));
    expect(await world.mailsTo(ana.email)).toEqual([]);
  });

  it('officers and operators cannot remove the second factor, whatever page the request came from', async () => {
    const by = world.by(await anOperator(world));
    const account = await findOwnAccount(by);
    if (!account) throw new Error('No account.');
    expect(await removeSecondFactor(by, { ...account, passwordHash, session: undefined })).toEqual(refuse('required'));
  });

  it('a link is used after the command that ends it, and neither waits for the other for ever', async () => {
    const ana = await aPerson();
    const reset = `/password/reset/${await linkFor(ana, 'reset_password')}`;
    const ending = { change: hold(ana.id), andThen: (tx: Db) => revokeLinks({ db: tx }, 'reset_password', ana.id) };
    const using = () => world.guest().post(reset, { password: newPassword });
    expect((await whileOtherTransaction(world, ending, using)).status).toBe(410);
  });
});
