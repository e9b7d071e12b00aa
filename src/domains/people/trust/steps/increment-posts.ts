import type { Tx } from '#domains/core/event-log/transact.ts';
import { type Author, earnsTrust } from '../policy.ts';

/** The author wrote one more discussion, reply in the forum or diary post. */
export async function incrementPosts({ db }: Pick<Tx, 'db'>, author: Author): Promise<void> {
  if (!earnsTrust(author)) return;
  await db
    .insertInto('member_trust')
    .values({ member_id: author.id, posts: 1 })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet(({ eb }) => ({ posts: eb('member_trust.posts', '+', 1) })),
    )
    .execute();
}
