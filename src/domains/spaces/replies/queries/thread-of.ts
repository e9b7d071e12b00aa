import type { ReplyId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** The thread of a reply, removed and hidden ones too. */
export async function findThreadOf(
  db: Db,
  reply: ReplyId,
): Promise<{ readonly thread: ThreadId; readonly fromPupil: boolean } | undefined> {
  return db
    .selectFrom('reply')
    .select(['thread_id as thread', 'from_pupil as fromPupil'])
    .where('id', '=', reply)
    .executeTakeFirst();
}
