import { transact } from '#domains/core/event-log/transact.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/steps/start-session.ts';
import type { PupilId, SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type DeviceCookie, deviceKnows, knownDevice } from '#platform/known-device.ts';
import { isPassword } from '#platform/passwords.ts';
import { consumeTry } from '#platform/tries.ts';
import { asTyped, asTypedUserName, signInLimits } from '../model.ts';

interface Given {
  readonly name: string;
  readonly password: string;
  /** The network address that the try comes from. */
  readonly address: string;
  readonly replaces: SessionId | undefined;
  /** The cookie in which the browser keeps who has signed in with it. */
  readonly device: string | undefined;
}

interface SignedIn {
  readonly cookies: readonly (SessionCookie | DeviceCookie)[];
  readonly pupil: PupilId;
}

/** An unknown name, a wrong password and an account that has ended give the same answer after the same time. */
export async function signInPupil(
  by: By,
  { name, password, address, replaces, device }: Given,
): Promise<Result<SignedIn, 'wrong' | 'tooMany'>> {
  const { limits, keyring } = by.services;
  const userName = asTypedUserName(name);
  const row = await by.db
    .selectFrom('pupil')
    .select(['id', 'password_hash'])
    .where('user_name', '=', userName)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const tried = { name: userName, network: address, device: knownDevice(keyring, device, row ? [row.id] : []) };
  const taken = await consumeTry(limits, signInLimits, tried);
  if (!taken.ok) return refuse('tooMany');
  const right = await isPassword(asTyped(password), row?.password_hash);
  if (!row || !right) return refuse('wrong');
  const cookie = await transact(by, async (tx) => {
    // From now on the password is the pupil's own: no card shows it again. Comparing takes its time: a new password that the
    // teacher gave meanwhile is another one, and stays on its card.
    const { numUpdatedRows } = await tx.db
      .updateTable('pupil')
      .set({ first_password_sealed: null })
      .where('id', '=', row.id)
      .where('password_hash', '=', row.password_hash)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? startSession(tx, { kind: 'pupil', id: row.id }, { replaces }) : undefined;
  });
  if (!cookie) return refuse('wrong');
  await taken.value.succeed();
  return ok({ cookies: [cookie, deviceKnows(keyring, device, row.id)], pupil: row.id });
}
