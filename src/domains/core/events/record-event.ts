import type { NewEvent } from './model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import { queueJob } from '#platform/jobs.ts';

/** Writes who did what, in the transaction that did it, and queues what follows. Notices and timelines read these rows. */
export async function recordEvent(tx: Db, actor: Actor | 'program', deed: NewEvent, now: Date): Promise<void> {
  const kind = actor === 'program' ? 'program' : actor.kind;
  const { id } = await tx
    .insertInto('event')
    .values({
      verb: deed.verb,
      subject_id: deed.subject,
      project_id: deed.project ?? null,
      country: deed.country ?? null,
      actor_kind: kind,
      actor_id: actor === 'program' || actor.kind === 'guest' ? null : actor.id,
      details: JSON.stringify(deed.details ?? {}),
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await queueJob(tx, 'follow-up', { event: id });
}
