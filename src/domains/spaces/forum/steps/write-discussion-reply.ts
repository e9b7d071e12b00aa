import type { Tx } from '#domains/core/event-log/transact.ts';
import type { NewReply } from '#domains/spaces/replies/model.ts';
import { addReply } from '#domains/spaces/replies/steps/add-reply.ts';
import type { Actor, Guest } from '#kernel/actor.ts';
import type { DiscussionId, ReplyId, SpaceId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { discussionRules } from '../model.ts';

/** Replies to a discussion that nobody has closed or merged into another meanwhile. The caller has asked its policy. */
export async function writeDiscussionReply(
  tx: Tx<Exclude<Actor, Guest>>,
  discussion: { readonly id: DiscussionId; readonly space: SpaceId },
  reply: NewReply,
): Promise<Result<ReplyId, 'gone' | 'taken'>> {
  const open = await tx.db
    .selectFrom('discussion')
    .select('id')
    .where('id', '=', discussion.id)
    .where('space_id', '=', discussion.space)
    .where('closed_at', 'is', null)
    .where('merged_into', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!open) return refuse('gone');
  return addReply(tx, { ...discussion, rules: discussionRules }, reply);
}
