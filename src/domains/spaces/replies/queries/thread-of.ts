import type { AccountId, ReplyId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

interface WrittenReply {
  readonly thread: ThreadId;
  readonly fromPupil: boolean;
  readonly fromOutside: boolean;
  /** Null for pupils and for deleted accounts. */
  readonly writer: AccountId | null;
}

/** What is known of a reply besides its words, removed and hidden ones too. */
export async function findThreadOf(db: Db, reply: ReplyId): Promise<WrittenReply | undefined> {
  return db
    .selectFrom('reply')
    .select(['thread_id as thread', 'from_pupil as fromPupil', 'from_outside as fromOutside'])
    .select('author_account as writer')
    .where('id', '=', reply)
    .executeTakeFirst();
}
