import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SpaceId, ThreadId } from '#kernel/ids.ts';

interface Opening {
  readonly id: ThreadId;
  readonly body: string;
  readonly author_account: string | null;
  readonly author_school: string | null;
  readonly made_at: Date;
}

/**
 * Puts the replies of a thread among those of another, by the moment they were written. What the thread began with becomes a reply too, under
 * its own id. The caller holds the locks of both items.
 */
export async function mergeThread(
  { db }: Pick<Tx, 'db'>,
  opening: Opening,
  into: { readonly id: ThreadId; readonly space: SpaceId },
): Promise<void> {
  await db
    .updateTable('reply')
    .set({ thread_id: into.id, space_id: into.space })
    .where('thread_id', '=', opening.id)
    .execute();
  await sql`
    insert into reply (id, thread_id, space_id, body, author_account, author_school, from_pupil, made_at)
    values (${opening.id}::uuid, ${into.id}::uuid, ${into.space}::uuid, ${opening.body},
      ${opening.author_account}::uuid, ${opening.author_school}::uuid, false, ${opening.made_at})`.execute(db);
  await sql`
    update thread set replies = thread.replies + other.replies + 1,
      last_activity_at = greatest(thread.last_activity_at, other.last_activity_at)
    from thread other where thread.id = ${into.id}::uuid and other.id = ${opening.id}::uuid`.execute(db);
  await db.updateTable('thread').set({ replies: 0 }).where('id', '=', opening.id).execute();
}
