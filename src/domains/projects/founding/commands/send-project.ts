import { recordEvent } from '#domains/audit/record-event.ts';
import type { SeenProject } from '#domains/projects/access.ts';
import { holdProject } from '#domains/projects/form/access.ts';
import { lacksOf } from '#domains/projects/form/model.ts';
import { isPossible } from '#domains/projects/model.ts';
import { canSend } from '#domains/projects/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';

/** Sends the draft, or the corrected project, to the other founder to agree. */
export async function sendProject(
  db: Db,
  actor: Member,
  project: SeenProject,
  now: Date,
): Promise<Result<'sent', 'notDraft' | 'incomplete'>> {
  if (!canSend(actor, project)) return refuse('notDraft');
  return db.transaction().execute(async (tx) => {
    const held = await holdProject(tx, project.id);
    if (!held || !isPossible('send', held.state)) return refuse('notDraft');
    if (lacksOf(held.form).length > 0) return refuse('incomplete');
    await tx.updateTable('project').set({ state: 'waiting_for_partner' }).where('id', '=', project.id).execute();
    for (const { id } of held.founders)
      await tx
        .updateTable('project_founder')
        .set({ agreed_at: id === actor.id ? now : null })
        .where('project_id', '=', project.id)
        .where('member_id', '=', id)
        .execute();
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.sent_to_partner',
        subject: project.id,
        project: project.id,
        details: { title: held.form.title, round: held.round + 1 },
      },
      now,
    );
    return ok('sent');
  });
}
