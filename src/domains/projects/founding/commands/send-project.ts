import type { Member } from '../../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { SeenProject } from '../../access.ts';
import { holdProject } from '../../form/access.ts';
import { lacksOf } from '../../form/model.ts';
import { isPossible } from '../../model.ts';
import { canSend } from '../../policy.ts';

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
