import { recordEvent } from '#domains/core/events/record-event.ts';
import { isCentral, type Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { canDecide, countriesToDecideFor } from '../../policy.ts';
import { recordDecision } from './record-decision.ts';

interface End {
  readonly decision: 'asked' | 'refused';
  readonly reasonKey?: string;
  readonly reason: string;
}

const states = { asked: 'draft', refused: 'refused' } as const;

/** Ends the review without approval: one decision is enough, for whichever of his countries an officer takes it. */
export async function endRound(
  db: Db,
  actor: Officer,
  project: SeenProject,
  { decision, ...why }: End,
  now: Date,
): Promise<Result<'ended', 'notUnderReview' | 'notYours'>> {
  if (project.state !== 'under_review') return refuse('notUnderReview');
  if (!canDecide(actor, project)) return refuse('notYours');
  const { id, round } = project;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('project')
      .select('id')
      .where('id', '=', id)
      .where('state', '=', 'under_review')
      .where('round', '=', round)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!held) return refuse('notUnderReview');
    const countries = countriesToDecideFor(actor, project).slice(0, 1);
    const [country] = await recordDecision(tx, actor, { project, countries, decision, ...why }, now);
    if (!country) return refuse('notYours');
    await tx.updateTable('project').set({ state: states[decision] }).where('id', '=', id).execute();
    const details = { title: project.form.title, round, central: isCentral(actor) ? 1 : 0 };
    await recordEvent(tx, actor, { verb: `project.${decision}`, subject: id, project: id, country, details }, now);
    return ok('ended');
  });
}
