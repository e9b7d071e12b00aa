import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Actor, Member } from '#kernel/actor.ts';

type Author = Pick<Member, 'kind' | 'id'> | Exclude<Actor, Member>;

/** The author wrote one more discussion, reply in the forum or diary post. Posts of pupils are not counted. */
export async function incrementPosts({ db }: Pick<Tx, 'db'>, author: Author): Promise<void> {
  if (author.kind !== 'member') return;
  await db
    .insertInto('member_trust')
    .values({ member_id: author.id, posts: 1 })
    .onConflict((conflict) =>
      conflict.column('member_id').doUpdateSet(({ eb }) => ({ posts: eb('member_trust.posts', '+', 1) })),
    )
    .execute();
}
