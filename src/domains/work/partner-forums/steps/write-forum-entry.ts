import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { languageOfThread, lexemesOfThread, type ThreadText } from './lexemes-of-thread.ts';

/** What a thread is found by before another is opened; call it after every change of its text. */
export async function writeForumEntry(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { id, ...text }: ThreadText & { readonly id: DiscussionId },
): Promise<void> {
  const lexemes = await lexemesOfThread(text);
  const language = languageOfThread(text) ?? null;
  const search = sql<string>`array_to_tsvector(${[...lexemes]}::text[])`;
  await db
    .insertInto('forum_entry')
    .values({ discussion_id: id, search, language, posted_at: now })
    .onConflict((conflict) =>
      conflict
        .column('discussion_id')
        .doUpdateSet(({ ref }) => ({ search: ref('excluded.search'), language: ref('excluded.language') })),
    )
    .execute();
}
