import type { Tx } from '#domains/core/event-log/transact.ts';
import type { JournalPostId } from '#kernel/ids.ts';
import type { JournalAudience } from '../model.ts';

interface LockedPost {
  readonly body: string;
  readonly audience: JournalAudience;
  readonly version: number;
  /** Descriptions of its pictures. */
  readonly alts: readonly string[];
}

/** Keeps a post as it is until the end of the transaction. Undefined where it has been hidden or removed meanwhile. */
export async function lockPost({ db }: Pick<Tx, 'db'>, id: JournalPostId): Promise<LockedPost | undefined> {
  const post = await db
    .selectFrom('journal_post')
    .select(['body', 'audience', 'version'])
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!post) return undefined;
  const pictures = await db.selectFrom('journal_picture').select('alt').where('post_id', '=', id).execute();
  return { ...post, alts: pictures.map(({ alt }) => alt) };
}
