import { sql } from 'kysely';
import type { ContentRow, TextChange } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId, SpacePageId } from '#kernel/ids.ts';
import { cleanHtml } from '#platform/clean-html.ts';
import { writeVersion } from './write-version.ts';

/** The corrected text of a hidden page is its next version, by its author. */
export async function keepCorrectedVersion(tx: Tx, row: ContentRow, { after }: TextChange): Promise<void> {
  const { title = '', body = '' } = after;
  const page = await tx.db
    .updateTable('space_page')
    .set({ version: sql<number>`version + 1`, edited_at: tx.now })
    .where('id', '=', row.id as SpacePageId)
    .returning(['id', 'space_id', 'version'])
    .executeTakeFirstOrThrow();
  await writeVersion(tx, {
    page: page.id,
    space: page.space_id,
    version: page.version,
    title,
    body: cleanHtml(body),
    author: { author_account: row.authorAccount as MemberId | null, author_pupil: row.authorPupil },
  });
}
