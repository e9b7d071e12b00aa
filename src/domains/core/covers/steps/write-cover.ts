import type { Tx } from '#domains/core/event-log/transact.ts';
import { hashOf } from '#platform/tokens.ts';
import { type CoverBrief, textOfBrief } from '../model.ts';

/** The address of the cover that is drawn from this brief. */
export const hashOfCover = (brief: CoverBrief): string => hashOf(textOfBrief(brief)).slice(0, 32);

/**
 * Keeps what a cover is to be drawn from, when this was created or its words have changed, and returns the hash to keep beside them. The
 * cover before it goes some weeks later.
 */
export async function writeCover(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  brief: CoverBrief,
  before: string | null,
): Promise<string> {
  const hash = hashOfCover(brief);
  if (hash === before) return hash;
  await db
    .insertInto('cover')
    .values({ hash, shown_by: brief.seed, brief: JSON.stringify(brief), created_at: now })
    // Words that were there before have their drawing still.
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ replaced_at: null }))
    .execute();
  if (before !== null) await db.updateTable('cover').set({ replaced_at: now }).where('hash', '=', before).execute();
  return hash;
}
