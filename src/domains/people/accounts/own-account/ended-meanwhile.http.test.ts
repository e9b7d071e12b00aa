import type { Updateable } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '#kernel/ids.ts';
import { refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { DB } from '#platform/db-types.ts';
import { codeAt, newSecondFactor, offerSecondFactor } from '#platform/second-factor.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSession } from '#test/builders/session.ts';
import { eventsOf } from '#test/events-of.ts';
import { expectFound } from '#test/expect-found.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findOwnAccount, findPendingAccount, findSession } from '../access.ts';
import { setSecondFactor } from '../commands/set-second-factor.ts';
import { verifySecondFactor } from '../commands/verify-second-factor.ts';
import { endSession, endSessionsOf } from '../steps/end-sessions.ts';
import { startSession } from '../steps/start-session.ts';
import { changePassword } from './commands/change-password.ts';
import { correctEmail } from './commands/correct-email.ts';
import { removeSecondFactor } from './commands/remove-second-factor.ts';
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts';
import { requestEmailChange } from './commands/request-email-change.ts';
import { signOutEverywhere } from './commands/sign-out-everywhere.ts';

let world: World;
const passwordHash = '$argon2id$made-up';

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function anOwner(given: Updateable<DB['account']> = {}) {
  const ana = await aTeacher(world);
  await world.db
    .updateTable('account')
    .set({ password_hash: passwordHash, ...given })
    .where('id', '=', ana.id)
    .execute();
  const by = world.by({ ...ana, verified: true, confirmed: true });
  const session = await aSession(world, ana);
  return { ...ana, by, known: { ...(await expectFound(findOwnAccount(by))), passwordHash, session } };
}
type Owner = Awaited<ReturnType<typeof anOwner>>;

const sessionsOf = async (id: AccountId) =>
  (await world.db.selectFrom('session').select('id').where('account_id', '=', id).execute()).length;

const become = (id: AccountId, what: Updateable<DB['account']>) => async (tx: Db) => {
  await tx.updateTable('account').set(what).where('id', '=', id).execute();
  await endSessionsOf({ ...world, db: tx }, id);
};
const closing = { closing_asked_at: new Date('2026-11-23T09:00:00Z'), closes_at: new Date('2026-12-23T09:00:00Z') };

const ways: Readonly<Record<string, (owner: Owner) => Promise<unknown>>> = {
  'a new password': ({ by, known }) => changePassword(by, known, 'nine slow clouds over it'),
  'a second factor': ({ by, known }) => {
    const offer = offerSecondFactor(known.id, world.services.keyring);
    return setSecondFactor(by, known, { offer, code: codeAt(offer.secret, world.now) });
  },
  'the end of the second factor': ({ by, known }) => removeSecondFactor(by, known),
  'new recovery codes': ({ by, known }) => renewRecoveryCodes(by, known),
  'another address': ({ by, known }) => requestEmailChange(by, known, 'else@school.test'),
  'an address put right': ({ by, known }) => correctEmail(by, known, 'right@school.test'),
};

describe.each(Object.entries(ways))('%s', (_, change) => {
  it.each([
    ['being closed', closing],
    ['suspended', { suspended_at: new Date('2026-11-23T09:00:00Z') }],
    ['signed out everywhere', {}],
  ])('is refused in an account that is %s at the same moment', async (_way, what) => {
    const ana = await anOwner();
    const other = Object.keys(what).length > 0 ? become(ana.id, what) : become(ana.id, { language: 'en' });
    const changed = await whileOtherTransaction(world, { change: other }, () => change(ana));
    expect(changed).toEqual(refuse('ended'));
    expect(await sessionsOf(ana.id)).toBe(0);
    expect(await eventsOf(world, ana.id)).toEqual([]);
  });

  it('is refused where its own session has been signed out', async () => {
    const ana = await anOwner();
    await endSession(world, ana.known.session);
    expect(await change(ana)).toEqual(refuse('ended'));
    expect(await sessionsOf(ana.id)).toBe(0);
  });
});

it('signing out everywhere ends the session that a new password has just begun', async () => {
  const ana = await anOwner();
  const other = (tx: Db) => startSession({ ...world, db: tx }, ana);
  const hold = (tx: Db) => tx.updateTable('account').set({ language: 'en' }).where('id', '=', ana.id).execute();
  const change = (tx: Db) => hold(tx).then(() => other(tx));
  await whileOtherTransaction(world, { change }, () => signOutEverywhere(ana.by, ana.known));
  expect(await sessionsOf(ana.id)).toBe(0);
});

it('the second step leads no further than to the question whether to keep an account that is being closed', async () => {
  const secret = newSecondFactor();
  const ana = await anOwner({ totp_secret_sealed: world.services.keyring.encrypt(secret), ...closing });
  const { value } = await startSession(world, ana, { pendingStep: 'second_factor' });
  const { session } = await expectFound(findSession(world, value));
  const by = world.by({ kind: 'guest' });
  const pending = await expectFound(findPendingAccount(by, session));
  const given = { code: codeAt(secret, world.now), address: '10.0.0.1', device: undefined };
  expect(await verifySecondFactor(by, pending, given)).toMatchObject({ ok: true, value: { pendingStep: 'closing' } });
});
