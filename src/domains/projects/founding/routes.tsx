import { wordsOf } from '#domains/programme/queries.ts';
import { findOwnProject, findProject, type SeenProject } from '#domains/projects/access.ts';
import { noteForm, type WrongField } from '#domains/projects/forms.ts';
import { ProjectPage } from '#domains/projects/pages/project-page.tsx';
import { paths } from '#domains/projects/paths.ts';
import { canAnswer, canClose, founderOf, isPartner, isPublic } from '#domains/projects/policy.ts';
import { listOwnProjects } from '#domains/projects/queries/own-projects.ts';
import { findProjectDetails } from '#domains/projects/queries/project-details.ts';
import { everyone } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, type Frame, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { agreeProject } from './commands/agree-project.ts';
import { closeProject } from './commands/close-project.ts';
import { declineProject } from './commands/decline-project.ts';
import { sendProject } from './commands/send-project.ts';
import { OwnProjectsPage } from './pages/own-projects-page.tsx';

export const foundingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/projects',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const projects = await listOwnProjects(db, actor);
      const frame: Frame = { place: 'desk', title: reader.t('projects.mine.title'), current: 'projects' };
      return page(<OwnProjectsPage {...{ reader, projects }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/projects/:id',
    who: everyone,
    async handle(asked) {
      const project = await findProject(asked.db, asked.actor, asked.params.id);
      return project ? showProject(asked, project) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/submission',
    who: ['member'],
    async handle(asked) {
      const { db, actor, params, now } = asked;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const result = await sendProject(db, actor, project, now);
      if (result.ok || project.state === 'waiting_for_partner') return seeOther(paths.project(project.id));
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      return refused(asked, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/agreement',
    who: ['member'],
    async handle(asked) {
      const { db, actor, params, now } = asked;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      const result = await agreeProject(db, actor, project, now);
      // Agreed already, by a first click: the wish is fulfilled.
      if (result.ok || project.state === 'under_review') return seeOther(paths.project(project.id));
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      return refused(asked, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/declination',
    who: ['member'],
    async handle(asked) {
      const { db, actor, params, form, now } = asked;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      if (!canAnswer(actor, project)) return refused(asked, 'projects.problem.notWaiting');
      const read = readForm(noteForm, form);
      if (!read.ok) return wrongNote(asked, project, read.problems);
      const result = await declineProject(db, actor, project, read.value, now);
      return result.ok ? seeOther(paths.project(project.id)) : refused(asked, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/closure',
    who: ['member'],
    async handle(asked) {
      const { db, actor, params, form, now } = asked;
      const project = await findOwnProject(db, actor, params.id);
      if (!project) return notFound;
      // Closed already, by a first click: the wish is fulfilled.
      if (project.state === 'closed') return seeOther(paths.project(project.id));
      if (!canClose(actor, project)) return refused(asked, 'projects.problem.notRunning');
      const read = readForm(noteForm, form);
      if (!read.ok) return wrongNote(asked, project, read.problems);
      const result = await closeProject(db, actor, project, read.value, now);
      if (result.ok) return seeOther(paths.project(project.id));
      return refused(asked, `projects.problem.${result.reason}`);
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
  asked: Asked,
  project: SeenProject,
  { status = 200, ...shown }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader } = asked;
  const words = await wordsOf(db);
  const details = await findProjectDetails(db, actor, project);
  const inside = founderOf(actor, project) !== undefined || isPartner(actor, project);
  const frame: Frame = {
    place: inside ? 'desk' : 'site',
    title: project.form.title || reader.t('projects.untitled'),
    current: 'projects',
    ...(isPublic(project) && {
      description: project.form.summary.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed(),
    }),
  };
  return page(<ProjectPage {...{ reader, actor, project, words }} {...details} {...shown} />, frame, status);
}

/** Something was done meanwhile: the page as it is now, with a plain notice. */
export async function refused(asked: Asked<'/projects/:id'>, problem: Message): Promise<Answer> {
  const project = await findProject(asked.db, asked.actor, asked.params.id);
  return project ? showProject(asked, project, { problem, status: 409 }) : notFound;
}

function wrongNote(asked: Asked, project: SeenProject, problems: Problems): Promise<Answer> {
  const [problem = 'projects.mistake.noteShort'] = Object.values(problems);
  const typed = asked.form.get('reason') ?? '';
  return showProject(asked, project, { wrong: { field: 'reason', typed, message: asked.t(problem) }, status: 422 });
}
