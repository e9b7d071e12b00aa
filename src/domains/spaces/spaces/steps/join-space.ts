import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId, SpaceId } from '#kernel/ids.ts';
import type { GivenRole } from '../model.ts';

interface Joining {
  readonly space: SpaceId;
  readonly member: MemberId;
  readonly role: GivenRole;
}

/** Adds a member. Somebody who is a member already keeps their role. */
export async function joinSpace(
  tx: Pick<Tx, 'db' | 'now' | 'record'>,
  { space, member, role }: Joining,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('space_member')
    .values({ space_id: space, member_id: member, role, joined_at: tx.now })
    .onConflict((conflict) => conflict.columns(['space_id', 'member_id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  await tx.record({ verb: 'space.member_joined', subject: member, space, details: { role } });
}
