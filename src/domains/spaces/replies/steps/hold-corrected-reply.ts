import type { ContentRow } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ReplyId } from '#kernel/ids.ts';

/** Its new words are read by a teacher of the space first, as the earlier ones were. It is hidden still, and counted nowhere. */
export async function holdCorrectedReply({ db, now }: Tx, { id }: ContentRow): Promise<void> {
  await db
    .updateTable('reply')
    .set({ waits_since: now })
    .where('id', '=', id as ReplyId)
    .where('from_outside', '=', true)
    .where('waits_since', 'is', null)
    .execute();
}
