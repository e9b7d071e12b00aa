import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId, SpaceId } from '#kernel/ids.ts';

/** Notes that the owner of the space has accepted this person: its administrators may let them in, also after a removal. */
export async function addEligibleMember(tx: Pick<Tx, 'db'>, space: SpaceId, member: MemberId): Promise<void> {
  await tx.db
    .insertInto('space_candidate')
    .values({ space_id: space, member_id: member })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
