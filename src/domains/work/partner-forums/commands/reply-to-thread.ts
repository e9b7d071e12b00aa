import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { canReplyTo } from '#domains/spaces/forum/policy.ts';
import { writeDiscussionReply } from '#domains/spaces/forum/steps/write-discussion-reply.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { ReplyId, ThreadId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';
import { asMember } from '../steps/as-member.ts';
import { findNoise, type Noise } from '../steps/find-noise.ts';
import { followOwnThread } from '../steps/follow-own-thread.ts';
import { lockWriter } from '../steps/lock-writer.ts';

export async function replyToThread<actor extends Member | Officer>(
  by: By<actor>,
  { space, discussion }: SeenThread<NoInfer<actor>>,
  reply: NewReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany' | Noise>> {
  if (!canReplyTo(space, discussion)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, reply.idempotencyKey as ReplyId);
  const ceiling = { limit: repliesAnHour, key: by.actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const writer = asMember(tx);
      const noise = writer && (await keptBack(writer, discussion.id, reply));
      if (noise) return refuse(noise);
      const written = await writeDiscussionReply(tx, { id: discussion.id, space: space.id }, reply);
      if (written.ok && writer) await followOwnThread(writer, discussion.id);
      return written;
    }),
  );
}

async function keptBack(tx: Tx<Member>, thread: ThreadId, reply: NewReply): Promise<Noise | undefined> {
  await lockWriter(tx);
  const known = await findThreadOf(tx.db, reply.idempotencyKey as ReplyId);
  return known ? undefined : findNoise(tx, { kind: 'reply', body: reply.body, thread });
}
