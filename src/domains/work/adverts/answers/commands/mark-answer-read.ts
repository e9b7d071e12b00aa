import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import { isInTalk } from '../../policy.ts';
import type { SeenAnswer } from '../access.ts';

/** One of the two has opened the talk: the other does not wait to be read any more. */
export async function markAnswerRead(by: By<Member>, answer: SeenAnswer<Member>): Promise<void> {
  if (!isInTalk(by.actor, answer.advert, answer)) return;
  await transact(by, (tx) =>
    stopWaiting(tx, { kinds: ['advert_answer'], subject: answer.id, on: { account: tx.actor.id } }),
  );
}
