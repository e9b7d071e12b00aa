import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canDeclineAnswer } from '../../policy.ts';
import type { SeenAnswer } from '../access.ts';

/** The author says that it will not be this time; who has answered gets a friendly word. */
export async function declineAnswer(
  by: By<Member>,
  answer: SeenAnswer<Member>,
): Promise<Result<'declined', 'notAllowed'>> {
  if (answer.state === 'declined') return ok('declined');
  if (!canDeclineAnswer(by.actor, answer.advert, answer)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('advert_answer')
      .set({ state: 'declined', moved_at: tx.now })
      .where('id', '=', answer.id)
      .where('state', 'in', ['new', 'talking'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('declined');
    await stopWaiting(tx, { kinds: ['advert_answer'], subject: answer.id });
    await tx.record({ verb: 'advert_answer.declined', subject: answer.id, details: { advert: answer.advert.id } });
    return ok('declined');
  });
}
