import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type PupilId, type SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { undoneWithin } from '../model.ts';

/** Removes the pupils of one list as if they had not been created: the teacher's own, of the last day, and only while nobody has used them. */
export async function undoClass(
  by: By<Member>,
  space: SeenSpace<Member>,
  list: string,
): Promise<Result<number, 'notAllowed' | 'notFound' | 'used'>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  if (!isUuid(list)) return refuse('notFound');
  const listId = list as PupilId;
  return transact(by, async (tx) => {
    const pupils = await tx.db
      .selectFrom('pupil')
      .select(['id', 'created_at', 'ended_at', 'first_password_sealed as sealed'])
      .where('teacher_id', '=', by.actor.id)
      .where('list_id', '=', listId)
      .orderBy('id')
      // Commands that add one of them to a space or change a role take the same lock: their change is seen below, or finds the pupil gone.
      .forUpdate()
      .execute();
    const ids = pupils.map(({ id }) => id);
    const since = tx.now.getTime() - undoneWithin.hours * 3_600_000;
    if (ids.length === 0 && (await isUndone(tx, space.id, listId))) return ok(0);
    if (ids.length === 0 || !(await areIn(tx, space.id, ids))) return refuse('notFound');
    const isUsed = pupils.some(
      ({ sealed, ended_at, created_at }) => sealed === null || ended_at !== null || created_at.getTime() < since,
    );
    if (isUsed || (await isTouched(tx, space.id, ids))) return refuse('used');
    await tx.db.deleteFrom('pupil').where('id', 'in', ids).execute();
    const details = { count: ids.length, list: listId };
    await tx.record({ verb: 'pupil.list_undone', subject: space.id, space: space.id, details });
    return ok(ids.length);
  });
}

/** Sent twice: the teacher has undone this list already. */
async function isUndone({ db, actor }: Tx<Member>, space: SpaceId, list: PupilId): Promise<boolean> {
  const event = await db
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', space)
    .where('verb', '=', 'pupil.list_undone')
    .where('actor_id', '=', actor.id)
    .where(sql<boolean>`details ->> 'list' = ${list}`)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}

/** Whether the list was created in this space. */
async function areIn({ db }: Tx, space: SpaceId, ids: readonly PupilId[]): Promise<boolean> {
  const row = await db
    .selectFrom('space_pupil')
    .select('pupil_id')
    .where('space_id', '=', space)
    .where('pupil_id', 'in', ids)
    .executeTakeFirst();
  return row !== undefined;
}

/** A new password, another role or another space: somebody works with these pupils already. */
async function isTouched({ db }: Tx, space: SpaceId, ids: readonly PupilId[]): Promise<boolean> {
  const event = await db
    .selectFrom('event')
    .select('id')
    .where('subject_id', 'in', ids)
    .where('verb', '!=', 'pupil.made')
    .limit(1)
    .executeTakeFirst();
  const elsewhere = await db
    .selectFrom('space_pupil')
    .select('pupil_id')
    .where('pupil_id', 'in', ids)
    .where('space_id', '!=', space)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined || elsewhere !== undefined;
}
