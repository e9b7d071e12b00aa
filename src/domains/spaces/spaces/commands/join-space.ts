import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { GivenRole } from '../model.ts';

interface Joining {
  readonly space: SpaceId;
  readonly member: MemberId;
  readonly role: GivenRole;
}

/**
 * Lets a member in, in the transaction of whoever decided it: `by` him, or by the program where it follows from something
 * else. Whoever is in already keeps his role.
 */
export async function joinSpace(
  tx: Db,
  by: Actor | 'program',
  { space, member, role }: Joining,
  now: Date,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('space_member')
    .values({ space_id: space, member_id: member, role, joined_at: now })
    .onConflict((conflict) => conflict.columns(['space_id', 'member_id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  await recordEvent(
    tx,
    by,
    {
      verb: 'space.member_joined',
      subject: member,
      project: space as string as ProjectId,
      details: { role },
    },
    now,
  );
}
