import { listStories, type Stories } from '#domains/spaces/diary/queries/stories.ts';
import { listPublicPictures } from '#domains/spaces/files/queries.ts';
import type { Viewer } from '#platform/command.ts';
import type { SeenProject } from '../access.ts';
import { canInvite, canOpenPublicSide, canSeeTimeline } from '../policy.ts';
import { listPossiblePartners, type PossiblePartner } from './own-projects.ts';
import { listTimeline, type TimelineRow } from './project-timeline.ts';

/** What the page of a project shows besides the project. What a reader may not see is empty. */
export interface ProjectDetails {
  readonly timeline: readonly TimelineRow[];
  /** Whom a founder can invite. */
  readonly contacts: readonly PossiblePartner[];
  /** Public posts of its diary. */
  readonly stories: Stories;
  /** Of public texts, without those that the stories show already. */
  readonly pictures: readonly { readonly id: string; readonly alt: string }[];
}

const [mostStories, mostPictures] = [3, 5] as const;
const noStories: Stories = { newest: [], count: 0 };

/** Four queries at most. */
export async function findProjectDetails({ db, actor }: Viewer, project: SeenProject): Promise<ProjectDetails> {
  const space = canOpenPublicSide(actor, project) ? project.space : null;
  const stories = space ? await listStories(db, space, mostStories) : noStories;
  const told = stories.newest.map(({ picture }) => picture?.id);
  const pictures = space ? await listPublicPictures(db, space, mostPictures + mostStories) : [];
  return {
    timeline: canSeeTimeline(actor, project) ? await listTimeline(db, project) : [],
    contacts: canInvite(actor, project) ? await listPossiblePartners(db, actor) : [],
    stories,
    pictures: pictures.filter(({ id }) => !told.includes(id)).slice(0, mostPictures),
  };
}
