import type { Officer } from '#kernel/actor.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { endRound } from './end-round.ts';

/** Refuses the project for all: one refusal is enough. It can be corrected and sent again. */
export async function refuseProject(
  db: Db,
  actor: Officer,
  project: SeenProject,
  { reasonKey, reason }: { readonly reasonKey: string; readonly reason: string },
  now: Date,
): Promise<Result<'refused', 'notUnderReview' | 'notYours'>> {
  const ended = await endRound(db, actor, project, { decision: 'refused', reasonKey, reason }, now);
  return ended.ok ? ok('refused') : ended;
}
