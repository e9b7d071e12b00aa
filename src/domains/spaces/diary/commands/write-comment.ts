import { transact } from '#domains/core/events/transact.ts';
import type { NewReply } from '#domains/spaces/replies/model.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import { commentRules, outsideCommentLimit } from '../model.ts';
import { canComment } from '../policy.ts';

export async function writeComment<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  comment: NewReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canComment(actor, diary, post)) return refuse('notAllowed');
  const thread = { id: post.id, space: diary.space.id, rules: commentRules };
  const limit = diary.side === 'outside' ? outsideCommentLimit : undefined;
  return transact({ ...by, actor }, (tx) => addReply(tx, thread, comment, limit));
}
