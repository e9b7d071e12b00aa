import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Concern } from '#domains/people/screening/model.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
import { canReplyTo } from '#domains/spaces/forum/policy.ts';
import { writeDiscussionReply } from '#domains/spaces/forum/steps/write-discussion-reply.ts';
import { type NewReply, repliesAnHour } from '#domains/spaces/replies/model.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';
import type { Noise } from '../model.ts';
import { asMember } from '../steps/as-member.ts';
import { findNoise } from '../steps/find-noise.ts';
import { followOwnThread } from '../steps/follow-own-thread.ts';
import { lockWriter } from '../steps/lock-writer.ts';

interface NewForumReply extends NewReply, Screening {}

/** What members write is screened. */
export async function replyToThread<actor extends Member | Officer>(
  by: By<actor>,
  { space, discussion }: SeenThread<NoInfer<actor>>,
  { sendAnyway, released = false, ...reply }: NewForumReply,
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken' | 'tooMany' | Noise | Concern>> {
  if (!canReplyTo(space, discussion)) return refuse('notAllowed');
  const before = await findThreadOf(by.db, reply.idempotencyKey as ReplyId);
  const ceiling = { limit: repliesAnHour, key: by.actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const writer = asMember(tx);
      const { idempotencyKey: id, body } = reply;
      const isNew = writer !== undefined && (await isNewOf(writer, id));
      const noise =
        isNew && !released ? await findNoise(writer, { kind: 'reply', body, thread: discussion.id }) : undefined;
      if (noise) return refuse(noise);
      const screened = isNew
        ? await screenText(
            writer,
            { id, kind: 'reply', body, to: null, place: discussion.id },
            { sendAnyway, released },
          )
        : undefined;
      if (screened?.concern) return refuse(screened.concern);
      const written = await writeDiscussionReply(tx, { id: discussion.id, space: space.id }, reply);
      if (written.ok && writer) await followOwnThread(writer, discussion.id);
      if (written.ok) await screened?.keep();
      return written;
    }),
  );
}

async function isNewOf(tx: Tx<Member>, id: string): Promise<boolean> {
  await lockWriter(tx);
  return (await findThreadOf(tx.db, id as ReplyId)) === undefined;
}
