import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { OwnAccount } from '../../access.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';
import { canRemoveSecondFactor } from '../policy.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/** After `askPassword`. */
export async function removeSecondFactor(
  db: Db,
  actor: Actor,
  account: OwnAccount,
  { now, baseUrl }: Options,
): Promise<Result<undefined, 'must'>> {
  if (!canRemoveSecondFactor(account)) return refuse('must');
  const { id, email: to, language } = account;
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ totp_secret_sealed: null, totp_last_step: null })
      .where('id', '=', id)
      .where('totp_secret_sealed', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok(undefined);
    await tx.deleteFrom('recovery_code').where('account_id', '=', id).execute();
    const name = `${account.givenName} ${account.familyName}`;
    await sendAccountMail(tx, { mail: 'secondFactorOff', to, name, language, href: `${baseUrl}${paths.forgotten()}` });
    await recordEvent(tx, actor, { verb: 'account.second_factor_removed', subject: id }, now);
    return ok(undefined);
  });
}
