import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { countPost } from '#domains/people/trust/steps/count-post.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, topicOf } from '#domains/spaces/spaces/model.ts';
import { canReply } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiscussion } from '../access.ts';

interface NewReply {
  /** Becomes the reply's id: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly body: string;
}

export async function writeReply(
  db: Db,
  actor: Actor,
  { space, discussion }: { readonly space: SeenSpace; readonly discussion: SeenDiscussion },
  { idempotencyKey, body }: NewReply,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<ReplyId, 'notAllowed' | 'gone' | 'taken'>> {
  if (!canReply(space)) return refuse('notAllowed');
  const id = idempotencyKey as ReplyId;
  const maker = authorColumns(actor);
  const written = await db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('reply')
      .select(['discussion_id', 'author_account', 'author_pupil'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (known) return own(known, discussion, maker) ? ok(id) : refuse('taken');
    // Counted first: the row lock lets two forms with one key come one after the other.
    const { numUpdatedRows } = await tx
      .updateTable('discussion')
      .set({ replies: sql`replies + 1`, last_reply_at: now })
      .where('id', '=', discussion.id)
      .where('removed_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('gone');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('reply')
      .values({
        id,
        discussion_id: discussion.id,
        space_id: space.id,
        body,
        author_account: maker.member,
        author_pupil: maker.pupil,
        made_at: now,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      await tx.updateTable('discussion').set({ replies: sql`replies - 1` }).where('id', '=', discussion.id).execute();
      return ok(id);
    }
    await countPost({ db: tx }, actor);
    await recordEvent(tx, actor, { verb: 'reply.written', subject: id, details: { space: space.id } }, now);
    return ok(id);
  });
  if (written.ok) live.publish(topicOf(space.id));
  return written;
}

function own(
  known: {
    readonly discussion_id: string;
    readonly author_account: string | null;
    readonly author_pupil: string | null;
  },
  discussion: SeenDiscussion,
  maker: ReturnType<typeof authorColumns>,
): boolean {
  return (
    known.discussion_id === discussion.id && known.author_account === maker.member && known.author_pupil === maker.pupil
  );
}
