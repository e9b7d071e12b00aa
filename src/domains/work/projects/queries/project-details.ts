import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../access.ts';
import { canInvite, canSeeTimeline } from '../policy.ts';
import { listPossiblePartners, type PossiblePartner } from './own-projects.ts';
import { listTimeline, type TimelineRow } from './project-timeline.ts';

/** What stands on a project's page besides the project, for those who may see it. Two queries at most. */
export async function findProjectDetails(
  db: Db,
  actor: Actor,
  project: SeenProject,
): Promise<{ readonly timeline: readonly TimelineRow[]; readonly contacts: readonly PossiblePartner[] }> {
  return {
    timeline: canSeeTimeline(actor, project) ? await listTimeline(db, project) : [],
    contacts: actor.kind === 'member' && canInvite(actor, project) ? await listPossiblePartners(db, actor) : [],
  };
}
