import type { Officer } from '#kernel/actor.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { endRound } from './end-round.ts';

/** Sends the project back to its founders with a question. The next submission opens a new round. */
export async function requestChanges(
  db: Db,
  actor: Officer,
  project: SeenProject,
  { reason }: { readonly reason: string },
  now: Date,
): Promise<Result<'asked', 'notUnderReview' | 'notYours'>> {
  const ended = await endRound(db, actor, project, { decision: 'asked', reason }, now);
  return ended.ok ? ok('asked') : ended;
}
