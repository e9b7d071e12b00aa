import { recordEvent } from '#domains/core/events/record-event.ts';
import { endSessionsOf } from '#domains/people/accounts/commands/end-session.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

interface Options {
  readonly now: Date;
}

/** Signed out at once, and not let in until restored. Done twice it is done once. */
export async function suspendOfficer(
  db: Db,
  actor: Actor,
  { id }: SeenOfficer,
  { now }: Options,
): Promise<Result<'suspended', 'notYours'>> {
  if (!canManageOfficers(actor)) return refuse('notYours');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ suspended_at: now })
      .where('id', '=', id)
      .where('suspended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await endSessionsOf(tx, id);
    await recordEvent(tx, actor, { verb: 'account.officer_suspended', subject: id }, now);
  });
  return ok('suspended');
}
