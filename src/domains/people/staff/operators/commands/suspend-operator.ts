import { recordEvent } from '#domains/core/events/record-event.ts';
import { endSessionsOf } from '#domains/people/accounts/commands/end-session.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenOperator } from '../access.ts';
import { canSuspendOperator } from '../policy.ts';

interface Options {
  readonly now: Date;
}

/** Takes an operator away: signed out at once and not let in; an invitation that nobody followed goes altogether. */
export async function suspendOperator(
  db: Db,
  actor: Actor,
  { id }: SeenOperator,
  { now }: Options,
): Promise<Result<'suspended', 'notYours'>> {
  if (!canSuspendOperator(actor, { id })) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    // Both, in one order: of two who suspend each other at once, one is out before his own turn comes.
    const accounts = await tx
      .selectFrom('account')
      .select(['id', 'suspended_at', 'password_hash'])
      .where('id', 'in', [actor.id, id])
      .orderBy('id')
      .forUpdate()
      .execute();
    const of = (wanted: string) => accounts.find((account) => account.id === wanted);
    if (of(actor.id)?.suspended_at !== null) return refuse('notYours');
    const operator = of(id);
    if (!operator || operator.suspended_at) return ok('suspended');
    if (operator.password_hash) {
      await tx.updateTable('account').set({ suspended_at: now }).where('id', '=', id).execute();
      await endSessionsOf(tx, id);
    } else await tx.deleteFrom('account').where('id', '=', id).execute();
    await recordEvent(tx, actor, { verb: 'account.operator_suspended', subject: id }, now);
    return ok('suspended');
  });
}
