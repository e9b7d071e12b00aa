import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { noteAnswer } from '#domains/people/screening/steps/note-answer.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canDeclineAnswer } from '../../policy.ts';
import { lockAdvert } from '../../steps/lock-advert.ts';
import type { SeenAnswer } from '../access.ts';
import { lockAnswer } from '../steps/lock-answer.ts';

/** The author says that it will not be this time; who has answered gets a friendly word. Whom an advert was just closed with is not declined. */
export async function declineAnswer(
  by: By<Member>,
  answer: SeenAnswer<Member>,
): Promise<Result<'declined', 'notAllowed'>> {
  if (answer.state === 'declined') return ok('declined');
  if (!canDeclineAnswer(by.actor, answer.advert, answer)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    // In the order in which closing an advert locks them.
    const advert = await lockAdvert(tx, answer.advert.id);
    const state = await lockAnswer(tx, answer.id);
    if (state === 'declined') return ok('declined');
    if (!advert || !state || !canDeclineAnswer(tx.actor, advert, { state })) return refuse('notAllowed');
    await tx.db
      .updateTable('advert_answer')
      .set({ state: 'declined', moved_at: tx.now })
      .where('id', '=', answer.id)
      .execute();
    await noteAnswer(tx, {
      kind: 'answer',
      writer: answer.author as MemberId,
      reader: tx.actor.id,
      answer: 'declined',
    });
    await stopWaiting(tx, { kinds: ['advert_answer'], subject: answer.id });
    await tx.record({ verb: 'advert_answer.declined', subject: answer.id, details: { advert: answer.advert.id } });
    return ok('declined');
  });
}
