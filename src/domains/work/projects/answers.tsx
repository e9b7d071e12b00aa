import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Answer, type Frame, notFound, type PageRequest, page, type RequestBy } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { findProject, type SeenProject } from './access.ts';
import type { WrongField } from './forms.ts';
import { ProjectPage } from './pages/project-page.tsx';
import { paths } from './paths.ts';
import { canAnswerProposal, canSubmit, founderOf, isPartner, isPublic } from './policy.ts';
import { missingFields } from './proposal/model.ts';
import { PreviewPage } from './proposal/pages/preview-page.tsx';
import { findDetailsBefore } from './proposal/steps/find-details-before.ts';
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

/** The project as others will see it, with what is missing and what its founder decides about before it is sent. */
export async function showPreview(
  request: RequestBy<Member>,
  project: SeenProject,
  problem?: ProblemMessage,
): Promise<Answer> {
  const { db, actor, reader } = request;
  const { proposal } = project;
  const words = await wordsOf(db);
  const isReady =
    missingFields(proposal).length === 0 && (canSubmit(actor, project) || canAnswerProposal(actor, project));
  const details = isReady ? await findDetailsBefore(request, actor, project) : { named: [], fields: [] };
  const step = reader.t('projects.step.preview');
  const title = proposal.title ? `${proposal.title} · ${step}` : step;
  return page(
    <PreviewPage {...{ reader, actor, project, words, details, problem }} />,
    { area: 'desk', title, current: 'projects' },
    problem ? 422 : 200,
  );
}

/** The project changed in the meantime: the page as it is now, with a notice. */
export async function showProblem(request: PageRequest<'/projects/:id'>, problem: ProblemMessage): Promise<Answer> {
  const project = await findProject(request, request.params.id);
  return project ? showProject(request, project, { problem, status: 409 }) : notFound;
}
