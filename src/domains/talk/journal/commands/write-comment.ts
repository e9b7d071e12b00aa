import { transact } from '#domains/core/event-log/transact.ts';
import type { Concern } from '#domains/people/screening/model.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
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

interface NewComment extends NewReply, Screening {}

/** Members read it, and never guests. To people who are no contacts of theirs, somebody writes so many in a day, and what they write is screened. */
export async function writeComment<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  { sendAnyway, released = false, ...comment }: NewComment,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany' | Concern>> {
  const actor: Actor = by.actor;
  if (!canComment(actor, post)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, comment.idempotencyKey as ReplyId);
  const isToStranger = !post.isContact && !isAuthor(actor, post);
  const limit = isToStranger ? strangerCommentsADay : repliesAnHour;
  return underCeiling(by, { limit, key: actor.id, isNew: before === undefined }, () =>
    transact({ ...by, actor }, async (tx) => {
      // A block holds this row too: it comes before, and the post is not found, or afterwards.
      await tx.db.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
      const now = await findJournalPost(tx, post.id);
      if (!now || !canComment(actor, now)) return refuse('gone');
      const { idempotencyKey: id, body } = comment;
      const screened =
        isToStranger && !before
          ? await screenText(
              tx,
              { id, kind: 'comment', body, to: post.author, place: post.id },
              { sendAnyway, released },
            )
          : undefined;
      if (screened?.concern) return refuse(screened.concern);
      const written = await addReply(tx, { id: post.id, space: null, rules: commentRules }, comment);
      if (written.ok) await screened?.keep();
      return written;
    }),
  );
}
