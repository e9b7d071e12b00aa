import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/**
 * Whatever happens between two people happens one after the other: asking, answering, blocking, writing. Also what one
 * person does to many, so that his limits hold. Always in the order of the ids, so that two never wait for each other.
 */
export async function lockPair(tx: Db, one: MemberId, other: MemberId): Promise<void> {
  await tx.selectFrom('member').select('id').where('id', 'in', [one, other]).orderBy('id').forNoKeyUpdate().execute();
}
