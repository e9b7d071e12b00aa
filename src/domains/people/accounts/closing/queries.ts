import { allErasures, type ErasureNote } from '#domains/core/erasure/registry.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What the domains tell the owner about what becomes of their things. */
export async function listErasureNotes(db: Db, account: AccountId): Promise<readonly ErasureNote[]> {
  const notes: ErasureNote[] = [];
  for (const { tell } of allErasures()) if (tell) notes.push(...(await tell(db, account)));
  return notes;
}
