import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findProjectOfOffice, type SeenProject } from '../access.ts';
import { changesForm, refusalForm } from '../forms.ts';
import { approveProject } from '../lifecycle/commands/approve-project.ts';
import { refuseProject } from '../lifecycle/commands/refuse-project.ts';
import { requestChanges } from '../lifecycle/commands/request-changes.ts';
import { paths } from '../paths.ts';
import { listTimeline } from '../queries/project-timeline.ts';
import { QueuePage } from './pages/queue-page.tsx';
import { ReviewPage, type ReviewPageProps } from './pages/review-page.tsx';
import { countWaitingProjects, listWaitingProjects } from './queries.ts';

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/projects',
    who: ['officer'],
    async handle({ db, actor, reader, query }) {
      const queue = await listWaitingProjects(db, actor, query.get('after'));
      const [waiting, words] = [await countWaitingProjects(db, actor), await wordsOf(db)];
      const next = queue.next && `${paths.officeProjects()}?${new URLSearchParams({ after: queue.next })}`;
      const frame = { area: 'office', title: reader.t('projects.office.title'), current: 'projects' } as const;
      return page(<QueuePage {...{ reader, words, queue, waiting, next }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/projects/:id',
    who: ['officer'],
    async handle(request) {
      const project = await findProjectOfOffice(request, request.params.id);
      return project ? showReview(request, project) : notFound;
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
      return result.ok ? seeOther(paths.officeProjects()) : showReview(request, project, { problem: result.reason });
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
      return result.ok ? seeOther(paths.officeProjects()) : showReview(request, project, { problem: result.reason });
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
      return result.ok ? seeOther(paths.officeProjects()) : showReview(request, project, { problem: result.reason });
    },
  }),
];

interface Shown {
  readonly problem?: 'notUnderReview' | 'notYours' | 'checksMissing';
  readonly wrong?: 'changes' | 'refusal';
  readonly problems?: Problems;
}

/** The project as it is now: after a problem it is read again, with what others decided in the meantime. */
async function showReview(
  request: RequestBy<Officer>,
  seen: SeenProject,
  { problem, wrong, problems = {} }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader, form, t } = request;
  const project = problem ? await findProjectOfOffice(request, seen.id) : seen;
  if (!project) return notFound;
  const [words, timeline] = [await wordsOf(db), await listTimeline(db, project)];
  const sent: ReviewPageProps['sent'] = wrong && {
    form: wrong,
    reason: form.get('reason') ?? '',
    reasonKey: form.get('reasonKey') ?? '',
    errors: inWords(t, problems),
  };
  return page(
    <ReviewPage
      {...{ reader, actor, project, words, timeline }}
      {...(problem && { problem: `projects.problem.${problem}` as const })}
      {...(sent && { sent })}
    />,
    { area: 'office', title: project.proposal.title, current: 'projects' },
    problem ? 409 : wrong ? 422 : 200,
  );
}
