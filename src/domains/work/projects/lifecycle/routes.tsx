import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type MemberId, type ProjectId, type SchoolId } from '#kernel/ids.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findOwnProject, type SeenProject } from '../access.ts';
import { showPreview, showProblem, showProject } from '../answers.tsx';
import { noteForm, startForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { canAnswerProposal, canClose, founderOf } from '../policy.ts';
import { listOwnSchools, listPossiblePartners } from '../queries/own-projects.ts';
import { findSharedFields } from '../queries/shared-fields.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { closeProject } from './commands/close-project.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { reopenProject } from './commands/reopen-project.ts';
import { startProject } from './commands/start-project.ts';
import { submitProposal } from './commands/submit-proposal.ts';
import { StartPage } from './pages/start-page.tsx';

export const lifecycleRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/projects/new',
    who: ['member'],
    handle: (request) => showStart(request),
  }),
  route({
    method: 'POST',
    path: '/desk/projects/new',
    who: ['member'],
    async handle(request) {
      const read = readForm(startForm, request.form);
      if (!read.ok) return showStart(request, read.problems);
      const { idempotencyKey, partner, school, title } = read.value;
      const start = {
        id: idempotencyKey as ProjectId,
        partner: partner as MemberId,
        school: school as SchoolId,
        title,
      };
      const result = await startProject(request, start);
      if (result.ok) return seeOther(paths.form(result.value, 1));
      if (result.reason === 'notAllowed') return notFound;
      if (result.reason === 'tooMany') return showStart(request, { '': 'projects.problem.start.tooMany' }, 429);
      const field = result.reason === 'notYourSchool' ? 'school' : 'partner';
      return showStart(request, { [field]: `projects.problem.start.${result.reason}` });
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/submission',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const result = await submitProposal(request, project, readConsent(request.form));
      // Submitted already, by a first click.
      if (result.ok || project.state === 'waiting_for_partner')
        return seeDone(paths.project(project.id), 'projects.done.submitted');
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      if (result.reason === 'privateDetails') return showPreview(request, project, 'projects.problem.undecidedDetails');
      return showProblem(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/agreement',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const version = Number(request.form.get('version')) || project.version;
      const result = await acceptProposal(request, project, { version, consent: readConsent(request.form) });
      // Accepted already, by a first click.
      const isSentTwice = project.state === 'under_review' || founderOf(request.actor, project)?.agreed === true;
      if (result.ok || isSentTwice) return seeDone(paths.project(project.id), 'projects.done.agreed');
      if (result.reason === 'incomplete') return seeOther(paths.preview(project.id));
      if (result.reason === 'privateDetails') return showPreview(request, project, 'projects.problem.undecidedDetails');
      return showProblem(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/declination',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      if (!canAnswerProposal(request.actor, project)) return showProblem(request, 'projects.problem.notWaiting');
      const read = readForm(noteForm, request.form);
      if (!read.ok) return showNoteProblems(request, project, read.problems);
      const result = await declineProposal(request, project, read.value);
      if (result.ok) return seeDone(paths.project(project.id), 'projects.done.sentBack');
      return showProblem(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/closure',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      // Closed already, by a first click.
      if (project.state === 'closed') return seeDone(paths.project(project.id), 'projects.done.closed');
      if (!canClose(request.actor, project)) return showProblem(request, 'projects.problem.notRunning');
      const read = readForm(noteForm, request.form);
      if (!read.ok) return showNoteProblems(request, project, read.problems);
      const result = await closeProject(request, project, read.value);
      if (result.ok) return seeDone(paths.project(project.id), 'projects.done.closed');
      return showProblem(request, `projects.problem.${result.reason}`);
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/reopening',
    who: ['member'],
    async handle(request) {
      const project = await findOwnProject(request, request.params.id);
      if (!project) return notFound;
      const result = await reopenProject(request, project);
      // Opened already, by a first click.
      if (result.ok || project.state === 'active') return seeDone(paths.project(project.id), 'projects.done.reopened');
      return showProblem(request, `projects.problem.${result.reason}`);
    },
  }),
];

async function showStart(request: RequestBy<Member>, problems: Problems = {}, status = 422): Promise<Answer> {
  const { db, actor, reader, form, query, t } = request;
  const [partners, schools] = [await listPossiblePartners(db, actor), await listOwnSchools(db, actor)];
  const sent = form.get('idempotencyKey') ?? '';
  const values = {
    idempotencyKey: isUuid(sent) && !Object.values(problems).includes('projects.problem.start.taken') ? sent : newId(),
    partner: form.get('partner') ?? query.get('with') ?? '',
    school: form.get('school') ?? '',
    title: form.get('title') ?? '',
  };
  const chosen = partners.find(({ id, country }) => id === values.partner && country !== actor.country);
  const words = await wordsOf(db);
  const shared = chosen && (await findSharedFields(db, words, [actor.id, chosen.id]));
  const frame = { area: 'desk', title: t('projects.start.title'), current: 'projects' } as const;
  return page(
    <StartPage {...{ reader, actor, partners, schools, values, problems, words, shared }} />,
    frame,
    hasProblems(problems) ? status : 200,
  );
}

function showNoteProblems(request: PageRequest, project: SeenProject, problems: Problems): Promise<Answer> {
  const [problem = 'projects.problem.noteShort'] = Object.values(problems);
  const typed = request.form.get('reason') ?? '';
  return showProject(request, project, { wrong: { field: 'reason', typed, message: request.t(problem) }, status: 422 });
}
