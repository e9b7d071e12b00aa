import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Neither of two people follows the other any more. */
export async function endFollowing({ db }: Pick<Tx, 'db'>, one: MemberId, other: MemberId): Promise<void> {
  const two = [one, other];
  await db.deleteFrom('follow').where('follower_id', 'in', two).where('followed_id', 'in', two).execute();
}
