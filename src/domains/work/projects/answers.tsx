import { wordsOf } from '#domains/core/programme/queries.ts';
import { type Answer, type Frame, notFound, type PageRequest, page } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { findProject, type SeenProject } from './access.ts';
import type { WrongField } from './forms.ts';
import { ProjectPage } from './pages/project-page.tsx';
import { paths } from './paths.ts';
import { founderOf, isPartner, isPublic } from './policy.ts';
import { findProjectDetails } from './queries/project-details.ts';

interface Shown {
  readonly problem?: ProblemMessage;
  readonly wrong?: WrongField;
  readonly status?: number;
}

/** The page of a project as this actor sees it, with what went wrong. */
export async function showProject(
  request: PageRequest,
  project: SeenProject,
  { status = 200, ...shown }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader } = request;
  const words = await wordsOf(db);
  const details = await findProjectDetails(request, project);
  const inside = founderOf(actor, project) !== undefined || isPartner(actor, project);
  const frame: Frame = {
    area: inside ? 'desk' : 'site',
    title: project.proposal.title || reader.t('projects.untitled'),
    current: 'projects',
    ...(isPublic(project) && {
      description: project.proposal.summary.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed(),
      picture: paths.sharedPictureOf(project),
    }),
  };
  return page(<ProjectPage {...{ reader, actor, project, words }} {...details} {...shown} />, frame, status);
}

/** The project changed in the meantime: the page as it is now, with a notice. */
export async function showProblem(request: PageRequest<'/projects/:id'>, problem: ProblemMessage): Promise<Answer> {
  const project = await findProject(request, request.params.id);
  return project ? showProject(request, project, { problem, status: 409 }) : notFound;
}
