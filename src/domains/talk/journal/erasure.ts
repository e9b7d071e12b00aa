import { type Erasure, rowsGo } from '#domains/core/erasure/registry.ts';
import { deleteThreads } from '#domains/spaces/replies/steps/delete-threads.ts';
import type { MemberId } from '#kernel/ids.ts';

/** A journal is nobody's shared work: it goes with all that stands below its posts. */
const postsErasure: Erasure = {
  covers: { 'journal_post.author_account': 'row goes', 'journal_picture.author_account': 'row goes' },
  async erase(tx, account) {
    const pictures = await tx.db
      .selectFrom('journal_picture')
      .select('file_key')
      .where('author_account', '=', account as MemberId)
      .execute();
    const posts = await tx.db
      .selectFrom('journal_post')
      .select('id')
      .where('author_account', '=', account as MemberId)
      .execute();
    await deleteThreads(
      tx,
      posts.map(({ id }) => id),
    );
    return pictures.map(({ file_key }) => file_key);
  },
};

export const journalErasure = [postsErasure, rowsGo('journal_reaction', 'member_id')];
