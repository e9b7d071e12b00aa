import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { byMailbox, type DeviceCookie, deviceKnows, knownDevice } from '#platform/known-device.ts';
import { isPassword } from '#platform/passwords.ts';
import { consumeTry } from '#platform/tries.ts';
import { isTakenKey, type PendingStep, signInLimits } from '../model.ts';
import { needsSecondFactor } from '../policy.ts';
import { type SessionCookie, startSession } from '../steps/start-session.ts';

interface Given {
  readonly email: string;
  readonly password: string;
  /** The network address that the try comes from. */
  readonly address: string;
  readonly replaces: SessionId | undefined;
  /** The cookie in which the browser keeps who has signed in with it. */
  readonly device: string | undefined;
}

interface SignedIn {
  readonly cookies: readonly (SessionCookie | DeviceCookie)[];
  readonly kind: 'member' | 'officer' | 'operator';
  readonly pendingStep: PendingStep | undefined;
}

/** An unknown address and a wrong password give the same answer after the same time. */
export async function signIn(
  by: By,
  { email, password, address, replaces, device }: Given,
): Promise<Result<SignedIn, 'wrong' | 'tooMany' | 'suspended'>> {
  const { limits, keyring } = by.services;
  const key = emailKeyOf(email);
  const candidates = await findCandidates(by.db, key);
  const ids = candidates.flatMap((candidate) => candidate?.id ?? []);
  const known = knownDevice(
    keyring,
    device,
    ids.flatMap((id) => [id, byMailbox(id)]),
  );
  const tried = { name: key, network: address, device: known };
  const taken = await consumeTry(limits, signInLimits, tried);
  if (!taken.ok) return refuse('tooMany');
  const account = await findByPassword(candidates, password);
  if (!account) return refuse('wrong');
  if (account.suspended_at) return refuse('suspended');
  const { id, kind } = account;
  const pendingStep = stepAfterPassword(account);
  const cookie = await transact(by, async (tx) =>
    (await isUnchanged(tx, account)) ? startSession(tx, { kind, id }, { pendingStep, replaces }) : undefined,
  );
  if (!cookie) return refuse('wrong');
  await taken.value.succeed();
  // Only a complete sign-in makes a device known: with the password alone nobody gets new tries at the code.
  const cookies = pendingStep ? [cookie] : [cookie, deviceKnows(keyring, device, id)];
  return ok({ cookies, kind, pendingStep });
}

function stepAfterPassword({ kind, totp_secret_sealed, closes_at }: Found): PendingStep | undefined {
  if (totp_secret_sealed) return 'second_factor';
  if (needsSecondFactor({ kind })) return 'enrolment';
  return closes_at ? 'closing' : undefined;
}

type Found = NonNullable<Awaited<ReturnType<typeof findByPassword>>>;

/**
 * Comparing takes its time. An account that has been signed out everywhere in the meantime (a new password, a second step, a
 * suspension, its end) is not entered with what was right before.
 */
async function isUnchanged({ db }: Tx, { id, password_hash, totp_secret_sealed, closes_at }: Found): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('password_hash', '=', password_hash)
    .where('totp_secret_sealed', 'is not distinct from', totp_secret_sealed)
    .where('closes_at', 'is not distinct from', closes_at)
    .where('suspended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** The account of the address, and the newest one that was registered with the address when it was known already (see open-account.ts). */
async function findCandidates(db: Db, key: string) {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'kind', 'email_key', 'password_hash', 'totp_secret_sealed', 'suspended_at', 'closes_at'])
    .where(sql`lower(email)`, '=', key)
    .orderBy('id', 'desc')
    .execute();
  return [rows.find((row) => row.email_key === key), rows.find((row) => isTakenKey(row.email_key))] as const;
}

/** Two hashes are always compared, so that the answer takes as long for every address. */
async function findByPassword([owner, second]: Awaited<ReturnType<typeof findCandidates>>, password: string) {
  const ownerRight = await isPassword(password, owner?.password_hash);
  const secondRight = await isPassword(password, second?.password_hash);
  return ownerRight ? owner : secondRight ? second : undefined;
}
