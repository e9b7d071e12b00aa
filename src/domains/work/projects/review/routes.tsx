import { wordsOf } from '#domains/core/programme/queries.ts';
import { countWaiting } from '#domains/core/waiting/queries.ts';
import { findToldDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import type { Officer } from '#kernel/actor.ts';
import { writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findProjectOfOffice, type SeenProject } from '../access.ts';
import { changesForm, refusalForm } from '../forms.ts';
import { approveProject } from '../lifecycle/commands/approve-project.ts';
import { refuseProject } from '../lifecycle/commands/refuse-project.ts';
import { requestChanges } from '../lifecycle/commands/request-changes.ts';
import { preparedStates } from '../model.ts';
import { paths } from '../paths.ts';
import { canDecide } from '../policy.ts';
import { listTimeline } from '../queries/project-timeline.ts';
import { comingTextOf } from '../queries/public-text.ts';
import { QueuePage } from './pages/queue-page.tsx';
import { ReviewPage } from './pages/review-page.tsx';
import type { ReviewPageProps } from './pages/review-props.ts';
import { listWaitingProjects, projectsWaitingFor } from './queries.ts';

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/projects',
    who: ['officer'],
    async handle(request) {
      const { db, actor, reader, query } = request;
      const queue = await listWaitingProjects(db, actor, query.get('after'));
      const [waiting, words] = [await countWaiting(db, projectsWaitingFor(actor)), await wordsOf(db)];
      const next = queue.next && `${paths.officeProjects()}?${new URLSearchParams({ after: queue.next })}`;
      const frame = { area: 'office', title: reader.t('projects.office.title'), current: 'projects' } as const;
      const justDecided = await findJustDecided(request, waiting.count > 0 ? 'yes' : 'no');
      return page(<QueuePage {...{ reader, words, queue, waiting, next, justDecided }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/projects/:id',
    who: ['officer'],
    async handle(request) {
      const project = await findProjectOfOffice(request, request.params.id);
      if (!project) return notFound;
      return showReview(request, project, { justDecided: await findJustDecided(request, 'yes') });
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/approval',
    who: ['officer'],
    async handle(request) {
      const project = await findProjectOfOffice(request, request.params.id);
      if (!project) return notFound;
      const result = await approveProject(request, project);
      return result.ok ? toNext(request, project) : showReview(request, project, { problem: result.reason });
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/question',
    who: ['officer'],
    async handle(request) {
      const project = await findProjectOfOffice(request, request.params.id);
      if (!project) return notFound;
      const read = readForm(changesForm, request.form);
      if (!read.ok) return showReview(request, project, { wrong: 'changes', problems: read.problems });
      const result = await requestChanges(request, project, read.value);
      return result.ok ? toNext(request, project) : showReview(request, project, { problem: result.reason });
    },
  }),
  route({
    method: 'POST',
    path: '/projects/:id/refusal',
    who: ['officer'],
    async handle(request) {
      const project = await findProjectOfOffice(request, request.params.id);
      if (!project) return notFound;
      const words = await wordsOf(request.db);
      const read = readForm(
        refusalForm((key) => words.has('refusing_project', key)),
        request.form,
      );
      if (!read.ok) return showReview(request, project, { wrong: 'refusal', problems: read.problems });
      const result = await refuseProject(request, project, read.value);
      return result.ok ? toNext(request, project) : showReview(request, project, { problem: result.reason });
    },
  }),
];

/** After a decision: to the project that comes after it in the queue, or to the one that waits longest. */
async function toNext({ db, actor }: RequestBy<Officer>, { id, submittedAt }: SeenProject): Promise<Answer> {
  const after = submittedAt && writeCursor({ at: submittedAt, id });
  const [next] = (after ? await listWaitingProjects(db, actor, after) : { projects: [] }).projects;
  const first = next ?? (await listWaitingProjects(db, actor, null)).projects[0];
  return seeOther(paths.officeProjectAfter(first?.id, id));
}

/** What the officer has just decided, in words, above the next one. */
async function findJustDecided(request: RequestBy<Officer>, next: 'yes' | 'no'): Promise<string | undefined> {
  const { actor, query, t } = request;
  const id = query.get('decided');
  const project = id ? await findProjectOfOffice(request, id) : undefined;
  if (!project || canDecide(actor, project)) return undefined;
  const asked = preparedStates.includes(project.state) ? 'changes' : 'approved';
  const decision = project.state === 'refused' ? 'refused' : asked;
  return t('projects.office.justDecided', { decision, title: project.proposal.title, next });
}

interface Shown {
  readonly justDecided?: string | undefined;
  readonly problem?: 'notUnderReview' | 'notAllowed' | 'decidedAlready' | 'checksMissing' | 'privateDetails';
  readonly wrong?: 'changes' | 'refusal';
  readonly problems?: Problems;
}

/** The project as it is now: after a problem it is read again, with what others decided in the meantime. */
async function showReview(
  request: RequestBy<Officer>,
  seen: SeenProject,
  { problem, wrong, problems = {}, justDecided }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader, form, t } = request;
  const project = problem ? await findProjectOfOffice(request, seen.id) : seen;
  if (!project) return notFound;
  const [words, timeline] = [await wordsOf(db), await listTimeline(db, project)];
  const coming = project.state === 'under_review' && comingTextOf({ ...project, agreedAt: project.submittedAt });
  const told = coming ? await findToldDetails(request, coming) : [];
  const queue = (await listWaitingProjects(db, actor, null)).projects;
  const sent: ReviewPageProps['sent'] = wrong && {
    form: wrong,
    reason: form.get('reason') ?? '',
    reasonKey: form.get('reasonKey') ?? '',
    errors: inWords(t, problems),
  };
  return page(
    <ReviewPage
      {...{ reader, actor, project, words, timeline, told, queue, justDecided }}
      {...(problem && { problem: `projects.problem.${problem}` as const })}
      {...(sent && { sent })}
    />,
    { area: 'office', title: project.proposal.title, current: 'projects' },
    problem ? 409 : wrong ? 422 : 200,
  );
}
