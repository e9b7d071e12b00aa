import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canAnswer } from '../../policy.ts';
import { lockProject } from '../../proposal/access.ts';
import { missingFields } from '../../proposal/model.ts';

type Refusal = 'notWaiting' | 'incomplete' | 'notVerified';

/** The other founder agrees: the project goes to the support services, for a new round of decisions. */
export async function acceptProposal(
  db: Db,
  actor: Member,
  project: SeenProject,
  now: Date,
): Promise<Result<'agreed', Refusal>> {
  if (!canAnswer(actor, project)) return refuse('notWaiting');
  return db.transaction().execute(async (tx) => {
    const held = await lockProject(tx, project.id);
    const own = held?.founders.find((founder) => founder.id === actor.id);
    if (!held || own?.agreed !== false || !canTransition('agree', held.state)) return refuse('notWaiting');
    if (missingFields(held.form).length > 0) return refuse('incomplete');
    if (!held.founders.every((founder) => founder.verified)) return refuse('notVerified');
    const round = held.round + 1;
    await tx
      .updateTable('project')
      .set({ state: 'under_review', round, submitted_at: now })
      .where('id', '=', project.id)
      .execute();
    await tx
      .updateTable('project_founder')
      .set({ agreed_at: now })
      .where('project_id', '=', project.id)
      .where('member_id', '=', actor.id)
      .execute();
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.partner_agreed',
        subject: project.id,
        project: project.id,
        details: { title: held.form.title, round },
      },
      now,
    );
    return ok('agreed');
  });
}
