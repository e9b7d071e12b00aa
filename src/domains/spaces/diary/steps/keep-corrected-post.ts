import { sql } from 'kysely';
import type { ContentRow, TextChange } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { recordPictureUse } from '#domains/spaces/files/steps/record-picture-use.ts';
import type { DiaryPostId } from '#kernel/ids.ts';

/** A hidden post that its author has corrected was edited, like any other. */
export async function keepCorrectedPost(tx: Tx, { id }: ContentRow, { after }: TextChange): Promise<void> {
  const post = await tx.db
    .updateTable('diary_post')
    .set({ version: sql<number>`version + 1`, edited_at: tx.now })
    .where('id', '=', id as DiaryPostId)
    .returning(['id', 'space_id'])
    .executeTakeFirstOrThrow();
  await recordPictureUse(tx, { item: post.id, kind: 'post', html: after.body ?? '', space: post.space_id });
}
