import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';

const slice = 500;

/** Puts together for each person who has begun to follow them since they were told last. */
export async function gatherFollowers(by: By<'program'>): Promise<void> {
  while ((await gatherSome(by)) === slice);
}

function gatherSome(by: By<'program'>): Promise<number> {
  return transact(by, async (tx) => {
    const followed = await tx.db
      .selectFrom('follow')
      .select('followed_id')
      .distinct()
      .where('told_at', 'is', null)
      .orderBy('followed_id')
      .limit(slice)
      .execute();
    const ids = followed.map(({ followed_id }) => followed_id);
    if (ids.length === 0) return 0;
    await tx.db
      .updateTable('follow')
      .set({ told_at: tx.now })
      .where('followed_id', 'in', ids)
      .where('told_at', 'is', null)
      .execute();
    await tx.recordAll(
      ids.map((subject) => ({
        verb: 'person.followers_gathered' as const,
        subject,
        details: { since: tx.now.toISOString() },
      })),
    );
    return ids.length;
  });
}
