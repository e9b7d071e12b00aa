import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import type { OwnAccount } from '../../access.ts';
import { makeRecoveryCodes } from '../../commands/make-recovery-codes.ts';

/** Ten new recovery codes in place of the old ones. After `askPassword`. */
export async function renewRecoveryCodes(db: Db, { id }: OwnAccount): Promise<Result<readonly string[], 'off'>> {
  return db.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select('totp_secret_sealed')
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return account?.totp_secret_sealed ? ok(await makeRecoveryCodes(tx, id)) : refuse('off');
  });
}
