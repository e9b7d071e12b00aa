import type { Tx } from '#domains/core/event-log/transact.ts';
import { mergeThread } from '#domains/spaces/replies/steps/merge-thread.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { longestText } from '../model.ts';

/** Puts a discussion among the replies of another. False where one of them was removed, hidden or merged meanwhile. */
export async function mergeDiscussion(
  tx: Pick<Tx, 'db'>,
  { id, into }: { readonly id: DiscussionId; readonly into: DiscussionId },
): Promise<boolean> {
  const rows = await tx.db
    .selectFrom('discussion')
    .select(['id', 'space_id', 'title', 'body', 'author_account', 'author_school', 'made_at'])
    .where('id', 'in', [id, into])
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const [merged, target] = [rows.find((row) => row.id === id), rows.find((row) => row.id === into)];
  if (!merged || !target || merged === target) return false;
  const whole = `${merged.title}\n\n${merged.body}`;
  const opening = { ...merged, body: whole.length > longestText ? merged.body : whole };
  await mergeThread(tx, opening, { id: into, space: target.space_id });
  // Those that were merged into it before lead on to where it stands now.
  await tx.db
    .updateTable('discussion')
    .set({ merged_into: into })
    .where(({ or, eb }) => or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .execute();
  return true;
}
