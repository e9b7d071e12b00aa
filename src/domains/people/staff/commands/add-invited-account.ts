import type { OfficerId, OperatorId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

interface Invited {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OfficerId | OperatorId;
  readonly kind: 'officer' | 'operator';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
}

/** An account without a password. `same`: this very form has been here before; `taken`: somebody else has the address, or the id. */
export async function addInvitedAccount(
  tx: Db,
  { id, kind, givenName, familyName, email, language }: Invited,
  now: Date,
): Promise<'added' | 'same' | 'taken'> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      id,
      kind,
      given_name: givenName,
      family_name: familyName,
      email,
      email_key: email.toLowerCase(),
      language,
      time_zone: 'Europe/Brussels',
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n) return 'added';
  // Asked after writing: the insert has waited for the other of two that came together.
  const same = await tx
    .selectFrom('account')
    .select('email_key')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return same?.email_key === email.toLowerCase() ? 'same' : 'taken';
}
