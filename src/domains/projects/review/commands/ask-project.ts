import { isCentral, type Officer } from '../../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { SeenProject } from '../../access.ts';
import { canDecide, countriesToDecideFor } from '../../policy.ts';
import { recordDecision } from './record-decision.ts';

/** Sends the project back to its founders with a question. The next submission opens a new round. */
export async function askProject(
  db: Db,
  actor: Officer,
  project: SeenProject,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Result<'asked', 'notUnderReview' | 'notYours'>> {
  if (project.state !== 'under_review') return refuse('notUnderReview');
  if (!canDecide(actor, project)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('project')
      .select('id')
      .where('id', '=', project.id)
      .where('state', '=', 'under_review')
      .where('round', '=', project.round)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!held) return refuse('notUnderReview');
    // One decision ends the round, for whichever of his countries an officer takes it.
    const [country] = await recordDecision(
      tx,
      actor,
      { project, countries: countriesToDecideFor(actor, project).slice(0, 1), decision: 'asked', reason },
      now,
    );
    if (!country) return refuse('notYours');
    await tx.updateTable('project').set({ state: 'draft' }).where('id', '=', project.id).execute();
    await recordEvent(
      tx,
      actor,
      {
        verb: 'project.asked',
        subject: project.id,
        project: project.id,
        country,
        details: { title: project.form.title, round: project.round, central: isCentral(actor) ? 1 : 0 },
      },
      now,
    );
    return ok('asked');
  });
}
