import type { Operator } from '../../../../kernel/actor.ts';
import type { OperatorId } from '../../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import { makeLink } from '../../commands/make-link.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';

export interface NewOperator {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OperatorId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
}

/** An account without a password, and a mail with the link to choose one: as for officers. */
export async function inviteOperator(
  db: Db,
  actor: Operator,
  { id, givenName, familyName, email, language }: NewOperator,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<Result<OperatorId, 'address_taken'>> {
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('account')
      .values({
        id,
        kind: 'operator',
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
    if (added.numInsertedOrUpdatedRows === 0n) {
      const same = await tx
        .selectFrom('account')
        .select('email_key')
        .where('id', '=', id)
        .where('kind', '=', 'operator')
        .executeTakeFirst();
      return same?.email_key === email.toLowerCase() ? ok(id) : refuse('address_taken');
    }
    const token = await makeLink(tx, { purpose: 'officer_invitation', account: id }, now);
    const href = `${baseUrl}${paths.invitation(token)}`;
    await sendAccountMail(tx, {
      mail: 'operatorInvitation',
      to: email,
      name: `${givenName} ${familyName}`,
      language,
      href,
    });
    await recordEvent(tx, actor, { verb: 'account.operator_invited', subject: id }, now);
    return ok(id);
  });
}
