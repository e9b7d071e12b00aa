import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canSend } from '../../policy.ts';
import { lockProject } from '../../proposal/access.ts';
import { missingFields } from '../../proposal/model.ts';

/** Sends the draft, or the corrected project, to the other founder to agree. */
export async function submitProposal(
  db: Db,
  actor: Member,
  project: SeenProject,
  now: Date,
): Promise<Result<'sent', 'notDraft' | 'incomplete'>> {
  if (!canSend(actor, project)) return refuse('notDraft');
  return db.transaction().execute(async (tx) => {
    const held = await lockProject(tx, project.id);
    if (!held || !canTransition('send', held.state)) return refuse('notDraft');
    if (missingFields(held.form).length > 0) return refuse('incomplete');
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
