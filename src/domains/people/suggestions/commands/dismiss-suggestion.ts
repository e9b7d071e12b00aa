import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSuggestion } from '../access.ts';
import { wakeReader } from '../making/steps/wake-reader.ts';
import type { DismissalReason } from '../model.ts';
import { canDismiss } from '../policy.ts';

/** "Not for me": it is not suggested again, and the next ones heed the reason. Nobody is told, and nothing is recorded: it is a setting of one's own. */
export async function dismissSuggestion<actor extends Actor>(
  by: By<actor>,
  suggestion: SeenSuggestion<NoInfer<actor>>,
  reason: DismissalReason,
): Promise<Result<'dismissed', 'notAllowed'>> {
  if (!canDismiss(by.actor, suggestion)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('suggestion')
      .set({ dismissed_at: tx.now, reason })
      .where('id', '=', suggestion.id)
      .where('dismissed_at', 'is', null)
      .executeTakeFirst();
    // The same form, sent twice, has nothing to do any more.
    if (numUpdatedRows > 0n) await wakeReader(tx, suggestion.reader, { wakes: 'all' });
    return ok('dismissed');
  });
}
