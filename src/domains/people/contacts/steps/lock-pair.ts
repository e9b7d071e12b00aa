import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';

/**
 * What happens between two people happens one after the other: requests, answers, blocks, messages. Also what one person does
 * to many, so that the limits hold. The rows are locked in the order of their ids, so that two never wait for each other.
 */
export async function lockPair({ db }: Pick<Tx, 'db'>, one: MemberId, other: MemberId): Promise<void> {
  await db.selectFrom('member').select('id').where('id', 'in', [one, other]).orderBy('id').forNoKeyUpdate().execute();
}

/** The same among several. */
export async function lockPeople({ db }: Pick<Tx, 'db'>, people: readonly MemberId[]): Promise<void> {
  await db.selectFrom('member').select('id').where('id', 'in', people).orderBy('id').forNoKeyUpdate().execute();
}
