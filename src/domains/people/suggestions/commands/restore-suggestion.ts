import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSuggestion } from '../access.ts';
import { canDismiss } from '../policy.ts';

/** Takes "Not for me" back. What has ended meanwhile may be suggested again, as if nothing had been said. */
export async function restoreSuggestion<actor extends Actor>(
  by: By<actor>,
  suggestion: SeenSuggestion<NoInfer<actor>>,
): Promise<Result<'restored', 'notAllowed'>> {
  if (!canDismiss(by.actor, suggestion)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    await tx.db
      .updateTable('suggestion')
      .set({ dismissed_at: null, reason: null })
      .where('id', '=', suggestion.id)
      .execute();
    return ok('restored');
  });
}
