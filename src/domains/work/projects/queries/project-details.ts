import type { Viewer } from '#platform/command.ts';
import type { SeenProject } from '../access.ts';
import { canInvite, canSeeTimeline } from '../policy.ts';
import { listPossiblePartners, type PossiblePartner } from './own-projects.ts';
import { listTimeline, type TimelineRow } from './project-timeline.ts';

/** What the page of a project shows besides the project, for those who may see it. Two queries at most. */
export async function findProjectDetails(
  { db, actor }: Viewer,
  project: SeenProject,
): Promise<{ readonly timeline: readonly TimelineRow[]; readonly contacts: readonly PossiblePartner[] }> {
  return {
    timeline: canSeeTimeline(actor, project) ? await listTimeline(db, project) : [],
    contacts: canInvite(actor, project) ? await listPossiblePartners(db, actor) : [],
  };
}
