import { sql } from 'kysely';
import { removalOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { isUuid, type ReplyId, type SpaceId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Reply, ReplyView, WaitingView } from './model.ts';

declare const seen: unique symbol;

/** A reply that this actor can see. Whether they can see the item, the access.ts of its domain checks. */
export type SeenReply<actor extends Actor = Actor> = Reply & LoadedFor<actor> & { readonly [seen]: 'reply' };

/** Which replies are in this view, as SQL on `reply`; the same condition for one reply and for lists. */
export function readableReplies({ pupils, removed, waiting }: ReplyView) {
  return sql<boolean>`((${pupils} or not reply.from_pupil)
    and (${removed} or (reply.removed_at is null and reply.hidden_at is null))
    and (reply.waits_since is null or ${seesWaiting(waiting)}))`;
}

function seesWaiting(waiting: WaitingView) {
  if (waiting === 'all' || waiting === 'none') return sql<boolean>`${waiting === 'all'}`;
  return sql<boolean>`coalesce(reply.author_account = ${waiting.of}::uuid, false)`;
}

/** A reply in a space, or outside of all, whatever it replies to. The access.ts of the item's domain calls it, and loads the item too. */
export async function findReply<actor extends Actor>(
  { db }: Viewer<actor>,
  id: string,
  { space, view }: { readonly space: SpaceId | null; readonly view: ReplyView },
): Promise<SeenReply<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('reply')
    .leftJoin('pupil', 'pupil.id', 'reply.author_pupil')
    .select([
      'reply.id',
      'reply.thread_id',
      'reply.space_id',
      'reply.hidden_at',
      'reply.removed_at',
      'reply.waits_since',
    ])
    .select(['reply.author_account', 'reply.author_pupil', 'pupil.school_id'])
    .where('reply.id', '=', id as ReplyId)
    .where('reply.space_id', space === null ? 'is' : '=', space)
    .where(readableReplies(view))
    .executeTakeFirst();
  if (!row) return undefined;
  const reply: Reply = {
    id: row.id,
    thread: row.thread_id,
    space: row.space_id,
    removal: removalOf(row),
    waits: row.waits_since !== null,
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.school_id,
  };
  return reply as SeenReply<actor>;
}
