import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenOfficer } from '#domains/people/staff/officers/access.ts';
import type { SeenOperator } from '#domains/people/staff/operators/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { canRestoreAccount } from '../policy.ts';

/** Lets an officer or operator in again who was suspended. Done twice it is done once. */
export async function restoreAccount(
  db: Db,
  actor: Actor,
  account: SeenOfficer | SeenOperator,
  { now }: { readonly now: Date },
): Promise<Result<'restored', 'notYours'>> {
  if (!canRestoreAccount(actor, account)) return refuse('notYours');
  const { id, kind } = account;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ suspended_at: null })
      .where('id', '=', id)
      .where('suspended_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await recordEvent(tx, actor, { verb: `account.${kind}_restored`, subject: id }, now);
  });
  return ok('restored');
}
