import { transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import { noteAnswer } from '#domains/people/screening/steps/note-answer.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId, ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { answerRules } from '../../model.ts';
import { canTalk, isAuthor } from '../../policy.ts';
import { findAnswer, type SeenAnswer } from '../access.ts';
import { lockAnswer } from '../steps/lock-answer.ts';

/** Goes on with the talk that an answer has begun. The first word of the advert's author makes it one. */
export async function replyToAnswer(
  by: By<Member>,
  answer: SeenAnswer<Member>,
  reply: NewReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany'>> {
  if (!canTalk(by.actor, answer.advert, answer)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, reply.idempotencyKey as ReplyId);
  const ceiling = { limit: repliesAnHour, key: by.actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      await lockPair(tx, answer.author as MemberId, answer.advert.author as MemberId);
      // It is not declined meanwhile.
      await lockAnswer(tx, answer.id);
      const current = await findAnswer(tx, answer.id);
      if (!current || !canTalk(tx.actor, current.advert, current)) return refuse('notAllowed');
      const written = await addReply(tx, { id: answer.id, space: null, rules: answerRules }, reply);
      if (!written.ok || before) return written;
      const byAuthor = isAuthor(tx.actor, current.advert);
      const other = byAuthor ? current.author : current.advert.author;
      await tx.db
        .updateTable('advert_answer')
        .set({ moved_at: tx.now, ...(byAuthor && current.state === 'new' && { state: 'talking' as const }) })
        .where('id', '=', answer.id)
        .execute();
      if (byAuthor)
        await noteAnswer(tx, {
          kind: 'answer',
          writer: current.author as MemberId,
          reader: tx.actor.id,
          answer: 'answered',
        });
      await stopWaiting(tx, { kinds: ['advert_answer'], subject: answer.id, on: { account: tx.actor.id } });
      await startWaiting(tx, {
        kind: 'advert_answer',
        subject: answer.id,
        on: { account: other },
        waiter: tx.actor.id,
      });
      return written;
    }),
  );
}
