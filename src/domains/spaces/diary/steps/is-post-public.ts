import type { Tx } from '#domains/core/event-log/transact.ts';
import type { DiaryPostId } from '#kernel/ids.ts';

/** Kept as it is until the end of the transaction: it may have been made public since the post was read. */
export async function isPostPublic({ db }: Tx, id: DiaryPostId): Promise<boolean> {
  const post = await db
    .selectFrom('diary_post')
    .select('audience')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return post?.audience === 'public';
}
