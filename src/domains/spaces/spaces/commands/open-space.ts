import { recordEvent } from '#domains/core/events/record-event.ts';
import type { MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

interface Opening {
  /** The project's id, which the space bears too. */
  readonly id: ProjectId;
  readonly founders: readonly { readonly member: MemberId }[];
}

/** Opens the space of a project, in the transaction that makes the project active. A second call changes nothing. */
export async function openSpace(tx: Db, { id, founders }: Opening, now: Date): Promise<SpaceId> {
  const space = id as string as SpaceId;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('space')
    .values({ id: space, opened_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return space;
  await tx
    .insertInto('space_member')
    .values(
      founders.map(({ member }) => ({
        space_id: space,
        member_id: member,
        role: 'founder_administrator' as const,
        joined_at: now,
      })),
    )
    .execute();
  await recordEvent(tx, 'program', { verb: 'space.opened', subject: space, project: id }, now);
  return space;
}
