import { recordEvent } from '#domains/audit/record-event.ts';
import type { SeenProject } from '#domains/projects/access.ts';
import { holdProject } from '#domains/projects/form/access.ts';
import { isPossible } from '#domains/projects/model.ts';
import { canAnswer } from '#domains/projects/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';

/** The other founder does not agree yet: back to the common draft, with a reason. */
export async function declineProject(
  db: Db,
  actor: Member,
  project: SeenProject,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Result<'declined', 'notWaiting'>> {
  if (!canAnswer(actor, project)) return refuse('notWaiting');
  return db.transaction().execute(async (tx) => {
    const held = await holdProject(tx, project.id);
    const own = held?.founders.find((founder) => founder.id === actor.id);
    if (!held || own?.agreed !== false || !isPossible('decline', held.state)) return refuse('notWaiting');
    await tx.updateTable('project').set({ state: 'draft' }).where('id', '=', project.id).execute();
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.partner_declined',
        subject: project.id,
        project: project.id,
        details: { title: held.form.title, reason },
      },
      now,
    );
    return ok('declined');
  });
}
