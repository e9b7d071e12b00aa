import type { Db } from '#platform/db.ts';
import type { RecordedEvent, Verb } from './model.ts';

export async function findEvent(db: Db, id: number): Promise<RecordedEvent | undefined> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      verb: row.verb as Verb,
      subject: row.subject_id,
      project: row.project_id ?? undefined,
      space: row.space_id ?? undefined,
      country: row.country ?? undefined,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      details: row.details as RecordedEvent['details'],
      at: row.at,
    }
  );
}
