import { transact } from '#domains/core/event-log/transact.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { findJournalPost, type SeenJournalPost } from '../access.ts';
import { commentRules, strangerCommentsADay } from '../model.ts';
import { canComment, isAuthor } from '../policy.ts';

/** Members read it, and never guests. To people who are no contacts of theirs, somebody writes so many in a day. */
export async function writeComment<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  comment: NewReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canComment(actor, post)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, comment.idempotencyKey as ReplyId);
  const limit = post.isContact || isAuthor(actor, post) ? repliesAnHour : strangerCommentsADay;
  return underCeiling(by, { limit, key: actor.id, isNew: before === undefined }, () =>
    transact({ ...by, actor }, async (tx) => {
      // A block holds this row too: it comes before, and the post is not found, or afterwards.
      await tx.db.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
      const now = await findJournalPost(tx, post.id);
      if (!now || !canComment(actor, now)) return refuse('gone');
      return addReply(tx, { id: post.id, space: null, rules: commentRules }, comment);
    }),
  );
}
