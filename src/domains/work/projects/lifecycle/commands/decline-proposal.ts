import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canAnswer } from '../../policy.ts';
import { lockProject } from '../../proposal/access.ts';

/** The other founder does not agree yet: back to the common draft, with a reason. */
export async function declineProposal(
  db: Db,
  actor: Member,
  project: SeenProject,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Result<'declined', 'notWaiting'>> {
  if (!canAnswer(actor, project)) return refuse('notWaiting');
  return db.transaction().execute(async (tx) => {
    const held = await lockProject(tx, project.id);
    const own = held?.founders.find((founder) => founder.id === actor.id);
    if (!held || own?.agreed !== false || !canTransition('decline', held.state)) return refuse('notWaiting');
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
