import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canRunForums } from '../policy.ts';

export async function dismissModerator(by: By<Officer>, id: MemberId): Promise<Result<'dismissed', 'notAllowed'>> {
  if (!canRunForums(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numDeletedRows } = await tx.db.deleteFrom('forum_moderator').where('member_id', '=', id).executeTakeFirst();
    if (numDeletedRows > 0n) await tx.record({ verb: 'moderator.dismissed', subject: id });
    return ok('dismissed');
  });
}
