import { findContentPicture } from '#domains/core/content/access.ts';
import { listSurroundings } from '#domains/core/content/queries.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { findCase, type SeenCase } from '../access.ts';
import { decideCase } from '../commands/decide-case.ts';
import { recordLook } from '../commands/record-look.ts';
import { queueCursorAfter, readQueueCursor } from '../model.ts';
import { paths } from '../paths.ts';
import { decisionForm } from './forms.ts';
import { CasePage } from './pages/case-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { casesAPage, listOpenCases, listReports } from './queries.ts';

/** Showing a case is a look at it, and looks are kept. */
async function showCase(
  request: RequestBy<Officer>,
  found: SeenCase<Officer>,
  { problems = {}, status = 200 }: { readonly problems?: Problems; readonly status?: 200 | 409 | 422 } = {},
): Promise<Answer> {
  const { db, actor, reader, form } = request;
  await recordLook(request, found);
  const reports = await listReports(db, found);
  const surroundings = await listSurroundings(db, { kind: found.kind, id: found.subject });
  const words = await wordsOf(db);
  const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
  const typed = { decision: form.get('decision') ?? '', rule: form.get('rule') ?? '', facts: form.get('facts') ?? '' };
  const late = status === 409;
  return page(
    <CasePage {...{ reader, actor, found, reports, surroundings, reasonLabel, typed, problems, late }} />,
    { area: 'office', current: 'reports', title: reader.t('reports.case.number', { number: found.number }) },
    status,
  );
}

async function takeDecision(request: RequestBy<Officer>, found: SeenCase<Officer>): Promise<Answer> {
  const read = readForm(decisionForm, request.form);
  if (!read.ok) return showCase(request, found, { problems: read.problems, status: 422 });
  const done = await decideCase(request, found, read.value);
  if (done.ok) return seeOther(paths.officeCase(found.id));
  const decided = await findCase(request, found.id);
  return decided ? showCase(request, decided, { status: 409 }) : notFound;
}

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/reports',
    who: ['officer'],
    async handle({ db, actor, reader, query }) {
      const after = readQueueCursor(query.get('after'));
      const { shown: cases, last } = takePage(await listOpenCases(db, actor, after), casesAPage);
      const next = last && `${paths.officeCases()}?after=${queueCursorAfter(last)}`;
      const words = await wordsOf(db);
      const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
      const first = after && paths.officeCases();
      const frame = { area: 'office', current: 'reports', title: reader.t('reports.cases.title') } as const;
      return page(<CasesPage {...{ reader, cases, reasonLabel, first, next }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? showCase(request, found) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/picture',
    who: ['officer'],
    async handle(request) {
      const { db, params, services } = request;
      const found = await findCase(request, params.id);
      const picture = found && (await findContentPicture(db, { kind: found.kind, id: found.subject }));
      if (!picture) return notFound;
      await recordLook(request, found);
      const bytes = await services.files.get(picture.key);
      return bytes ? { kind: 'file', type: 'image/webp', bytes, cache: 'never' } : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/reports/:id/decision',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? takeDecision(request, found) : notFound;
    },
  }),
];
