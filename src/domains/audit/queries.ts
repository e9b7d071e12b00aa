import type { ProjectId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';
import type { Details, RecordedEvent, Verb } from './model.ts';

export async function findEvent(db: Db, id: number): Promise<RecordedEvent | undefined> {
  const row = await db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** What happened to a project, oldest first. Whoever shows it has checked that the reader may see the project. */
export async function listProjectEvents(db: Db, project: ProjectId): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('project_id', '=', project)
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(fromRow);
}

interface Row {
  readonly id: number;
  readonly verb: string;
  readonly subject_id: string;
  readonly project_id: ProjectId | null;
  readonly country: string | null;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly details: unknown;
  readonly at: Date;
}

function fromRow(row: Row): RecordedEvent {
  return {
    id: row.id,
    verb: row.verb as Verb,
    subject: row.subject_id,
    project: row.project_id ?? undefined,
    country: (row.country ?? undefined) as RecordedEvent['country'],
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    details: row.details as Details,
    at: row.at,
  };
}
