import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';

/** What one member writes in the forums comes one after the other, so that the limits hold. */
export async function lockWriter({ db, actor }: Pick<Tx<Member>, 'db' | 'actor'>): Promise<void> {
  await db.selectFrom('member').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
}
