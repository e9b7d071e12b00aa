import { wordsOf } from '#domains/core/programme/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  notFound,
  type PageRequest,
  page,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { findOwnProject, findProject, type SeenProject } from '../access.ts';
import { noteForm, type WrongField } from '../forms.ts';
import { ProjectPage } from '../pages/project-page.tsx';
import { paths } from '../paths.ts';
import { canAnswer, canClose, founderOf, isPartner, isPublic } from '../policy.ts';
import { listOwnProjects } from '../queries/own-projects.ts';
import { findProjectDetails } from '../queries/project-details.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { closeProject } from './commands/close-project.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { submitProposal } from './commands/submit-proposal.ts';
import { OwnProjectsPage } from './pages/own-projects-page.tsx';

export const foundingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/projects',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const projects = await listOwnProjects(db, actor);
      const frame: Frame = { area: 'desk', title: reader.t('projects.mine.title'), current: 'projects' };
      return page(<OwnProjectsPage {...{ reader, projects }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id',
    who: everyone,
    async handle(request) {
      const project = await findProject(request.db, request.actor, request.params.id);
      return project ? showProject(request, project) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/submission',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, now } = request;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const result = await submitProposal(db, actor, project, now);
      if (result.ok || project.state === 'waiting_for_partner') return seeOther(paths.project(project.id));
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      return refused(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/agreement',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, now } = request;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const result = await acceptProposal(db, actor, project, now);
      // Agreed already, by a first click: the wish is fulfilled.
      if (result.ok || project.state === 'under_review') return seeOther(paths.project(project.id));
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      return refused(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/declination',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, form, now } = request;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      if (!canAnswer(actor, project)) return refused(request, 'projects.problem.notWaiting');
      const read = readForm(noteForm, form);
      if (!read.ok) return wrongNote(request, project, read.problems);
      const result = await declineProposal(db, actor, project, read.value, now);
      return result.ok ? seeOther(paths.project(project.id)) : refused(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/closure',
    who: ['member'],
    async handle(request) {
      const { db, actor, params, form, now } = request;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      // Closed already, by a first click: the wish is fulfilled.
      if (project.state === 'closed') return seeOther(paths.project(project.id));
      if (!canClose(actor, project)) return refused(request, 'projects.problem.notRunning');
      const read = readForm(noteForm, form);
      if (!read.ok) return wrongNote(request, project, read.problems);
      const result = await closeProject(db, actor, project, read.value, now);
      if (result.ok) return seeOther(paths.project(project.id));
      return refused(request, `projects.problem.${result.reason}`);
    },
  }),
];

interface Shown {
  readonly problem?: Message;
  readonly wrong?: WrongField;
  readonly status?: number;
}

/** The project's page as this actor sees it, with what went wrong. */
export async function showProject(
  request: PageRequest,
  project: SeenProject,
  { status = 200, ...shown }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader } = request;
  const words = await wordsOf(db);
  const details = await findProjectDetails(db, actor, project);
  const inside = founderOf(actor, project) !== undefined || isPartner(actor, project);
  const frame: Frame = {
    area: inside ? 'desk' : 'site',
    title: project.form.title || reader.t('projects.untitled'),
    current: 'projects',
    ...(isPublic(project) && {
      description: project.form.summary.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed(),
    }),
  };
  return page(<ProjectPage {...{ reader, actor, project, words }} {...details} {...shown} />, frame, status);
}

/** Something was done meanwhile: the page as it is now, with a plain notice. */
export async function refused(request: PageRequest<'/projects/:id'>, problem: Message): Promise<Answer> {
  const project = await findProject(request.db, request.actor, request.params.id);
  return project ? showProject(request, project, { problem, status: 409 }) : notFound;
}

function wrongNote(request: PageRequest, project: SeenProject, problems: Problems): Promise<Answer> {
  const [problem = 'projects.mistake.noteShort'] = Object.values(problems);
  const typed = request.form.get('reason') ?? '';
  return showProject(request, project, { wrong: { field: 'reason', typed, message: request.t(problem) }, status: 422 });
}
