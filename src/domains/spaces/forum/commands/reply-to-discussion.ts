import { transact } from '#domains/core/event-log/transact.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canReply } from '#domains/spaces/spaces/policy.ts';
import type { Member, Pupil } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenDiscussion } from '../access.ts';
import { writeDiscussionReply } from '../steps/write-discussion-reply.ts';

export async function replyToDiscussion<actor extends Member | Pupil>(
  by: By<actor>,
  {
    space,
    discussion,
  }: { readonly space: SeenSpace<NoInfer<actor>>; readonly discussion: SeenDiscussion<NoInfer<actor>> },
  reply: NewReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany'>> {
  if (!canReply(space)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, reply.idempotencyKey as ReplyId);
  const ceiling = { limit: repliesAnHour, key: by.actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, (tx) => writeDiscussionReply(tx, { id: discussion.id, space: space.id }, reply)),
  );
}
