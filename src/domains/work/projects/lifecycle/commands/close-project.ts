import { recordEvent } from '#domains/core/events/record-event.ts';
import { countFigure } from '#domains/core/programme/steps/count-figure.ts';
import { setSpaceWritable } from '#domains/spaces/spaces/steps/set-space-writable.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canClose } from '../../policy.ts';

/** Ends a running project, early or in time. Its space and diary stay to be read. */
export async function closeProject(
  db: Db,
  actor: Member,
  project: SeenProject,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Result<'closed', 'notRunning'>> {
  if (!canClose(actor, project)) return refuse('notRunning');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('project')
      .set({ state: 'closed', closed_at: now })
      .where('id', '=', project.id)
      .where('state', '=', 'active')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('notRunning');
    if (project.space) await setSpaceWritable({ db: tx }, project.space, false);
    const countries = await tx
      .selectFrom('project_country')
      .select('country')
      .where('project_id', '=', project.id)
      .execute();
    await countFigure(
      { db: tx },
      { figures: ['running_projects'], countries: countries.map((row) => row.country), by: -1 },
    );
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.closed',
        subject: project.id,
        project: project.id,
        details: { title: project.form.title, reason },
      },
      now,
    );
    return ok('closed');
  });
}
