import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canAnswerInvitation } from '../../policy.ts';

export async function declineInvitation(
  db: Db,
  actor: Member,
  project: SeenProject,
  now: Date,
): Promise<Result<'declined', 'notInvited'>> {
  if (!canAnswerInvitation(actor, project)) return refuse('notInvited');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('project_invitation')
      .set({ state: 'declined', answered_at: now })
      .where('project_id', '=', project.id)
      .where('member_id', '=', actor.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('notInvited');
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.partner_refused',
        subject: project.id,
        project: project.id,
        details: { title: project.form.title },
      },
      now,
    );
    return ok('declined');
  });
}
