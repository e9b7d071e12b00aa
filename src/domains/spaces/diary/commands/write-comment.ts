import { transact } from '#domains/core/event-log/transact.ts';
import { canNameInComments } from '#domains/spaces/pupils/policy.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchText } from '#domains/spaces/pupils/steps/search-text.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { linksIn } from '#kernel/web-address.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import { commentRules, mostNewcomerLinks, newcomerCommentLimit, outsideCommentLimit } from '../model.ts';
import { canComment, canCommentInPublic, commentsWait, isNewcomer } from '../policy.ts';
import { isPostPublic } from '../steps/is-post-public.ts';

interface NewComment extends Omit<NewReply, 'fromOutside'> {
  /** The pupils for whom somebody of the space states that the consent is held. */
  readonly consent?: readonly string[];
}

/** What somebody from outside writes is asked nothing: a teacher of the space reads it before others do. */
export async function writeComment<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  { consent = [], ...comment }: NewComment,
): Promise<Result<ReplyId, Refused>> {
  const actor: Actor = by.actor;
  if (!canComment(actor, diary, post)) return refuse('notAllowed');
  const thread = { id: post.id, space: diary.space.id, rules: commentRules };
  const { space } = diary;
  const fromOutside = commentsWait(diary);
  const text = { space: space.id, kind: 'post' as const, subject: post.id, title: comment.body, html: '' };
  const newcomer = isNewcomer(actor, diary);
  if (newcomer && countLinks(comment.body) > mostNewcomerLinks) return refuse('tooManyLinks');
  const limitOutside = newcomer ? newcomerCommentLimit : outsideCommentLimit;
  const limit = diary.side === 'outside' ? limitOutside : repliesAnHour;
  const before = await findThreadOf(by.db, comment.idempotencyKey as ReplyId);
  return underCeiling(by, { key: actor.id, isNew: before === undefined, limit }, () =>
    transact({ ...by, actor }, async (tx) => {
      const isPublic = !fromOutside && canCommentInPublic(actor) && (await isPostPublic(tx, post.id));
      if (isPublic && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
      // The consent that a teacher has stated is for what the teacher wrote, not for what anybody adds about the child.
      const isNamed = isPublic && !canNameInComments(space) && (await searchText(tx.db, text)).length > 0;
      if (isNamed) return refuse('privateDetails');
      return addReply(tx, thread, { ...comment, fromOutside });
    }),
  );
}

type Refused = 'notAllowed' | 'gone' | 'taken' | 'tooMany' | 'tooManyLinks' | 'privateDetails';

const countLinks = (text: string) => linksIn(text).filter((piece) => typeof piece !== 'string').length;
