import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canRunForums } from '../policy.ts';

/** A verified teacher helps to moderate all of the forums. */
export async function appointModerator(
  by: By<Officer>,
  email: string,
): Promise<Result<'appointed', 'notAllowed' | 'unknown'>> {
  if (!canRunForums(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const member = await tx.db
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.id')
      .select('member.id')
      .where(sql<boolean>`lower(account.email) = lower(${email})`)
      .where('member.state', '=', 'verified')
      .executeTakeFirst();
    if (!member) return refuse('unknown');
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('forum_moderator')
      .values({ member_id: member.id, appointed_by: tx.actor.id, appointed_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 0n) await tx.record({ verb: 'moderator.appointed', subject: member.id });
    return ok('appointed');
  });
}
