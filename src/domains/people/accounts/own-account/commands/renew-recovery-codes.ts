import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { OwnAccount } from '../../access.ts';
import { createRecoveryCodes } from '../../commands/create-recovery-codes.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/** Ten new recovery codes in place of the old ones. After `askPassword`. */
export async function renewRecoveryCodes(
  db: Db,
  actor: Actor,
  account: OwnAccount,
  { now, baseUrl }: Options,
): Promise<Result<readonly string[], 'off'>> {
  const { id, email: to, language } = account;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('account')
      .select('totp_secret_sealed')
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!held?.totp_secret_sealed) return refuse('off');
    const codes = await createRecoveryCodes(tx, id);
    const name = `${account.givenName} ${account.familyName}`;
    await sendAccountMail(tx, { mail: 'codesRenewed', to, name, language, href: `${baseUrl}${paths.forgotten()}` });
    await recordEvent(tx, actor, { verb: 'account.recovery_codes_renewed', subject: id }, now);
    return ok(codes);
  });
}
