import { findContent, type SeenContent } from '#domains/core/content/access.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { authorOf, everyone, idOf } from '#kernel/actor.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findReported, findStatement } from '../access.ts';
import { areaOf } from '../answers.tsx';
import { reportContent } from '../commands/report-content.ts';
import { findHidden } from '../corrections/access.ts';
import { changesIn } from '../corrections/answers.tsx';
import { listCorrections } from '../corrections/queries.ts';
import { excerptOf, whyNotAsked } from '../model.ts';
import { paths } from '../paths.ts';
import { reportForm } from './forms.ts';
import { ReportPage, type TypedReport } from './pages/report-page.tsx';
import { ReportedPage } from './pages/reported-page.tsx';
import { StatementPage } from './pages/statement-page.tsx';

type Reporting = PageRequest<'/report/:kind/:id'>;

/** The content, for somebody who sees it; the 404 for everybody else. */
async function withContent(request: Reporting, act: (content: SeenContent) => Promise<Answer>): Promise<Answer> {
  const content = await findContent(request, request.params.kind, request.params.id);
  return content ? act(content) : notFound;
}

async function showForm(
  { db, actor, reader }: Reporting,
  content: SeenContent,
  again?: { readonly typed: TypedReport; readonly problems: Problems; readonly status: 422 | 429 },
): Promise<Answer> {
  const reasons = (await wordsOf(db)).list('reporting', reader.language);
  const byPupil = authorOf(actor).pupil !== null;
  const { typed = { reason: '', explanation: '', atPupil: false }, problems = {}, status = 200 } = again ?? {};
  const { kind, id, word } = content;
  const line = cutShort(excerptOf(content, textFromHtml), 300);
  return page(
    <ReportPage {...{ reader, kind, id, word, line, reasons, typed, problems, byPupil }} idempotencyKey={newId()} />,
    { area: areaOf(actor), title: reader.t('reports.report.title'), hidden: true },
    status,
  );
}

async function takeReport(request: Reporting, content: SeenContent): Promise<Answer> {
  const { db, actor, form, services, address } = request;
  const read = readForm(reportForm, form);
  const typed = {
    reason: form.get('reason') ?? '',
    explanation: form.get('explanation') ?? '',
    atPupil: form.has('at_pupil'),
  };
  const again = (problems: Problems, status: 422 | 429 = 422) =>
    showForm(request, content, { typed, problems, status });
  if (!read.ok) return again(read.problems);
  const { idempotencyKey, reason, explanation } = read.value;
  if (!(await wordsOf(db)).has('reporting', reason)) return again({ reason: 'reports.problem.reason' });
  const report = { idempotencyKey, reason, explanation, atPupil: typed.atPupil, address };
  const done = await reportContent(request, content, report);
  if (!done.ok)
    return done.reason === 'tooMany'
      ? again({ '': 'reports.problem.tooMany' }, 429)
      : again({ '': 'reports.problem.again' });
  const number = done.value;
  return seeOther(
    idOf(actor) ? paths.reported(number) : paths.reportedByGuest(number, services.keyring.sign(`reported:${number}`)),
  );
}

export const reportingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/report/:kind/:id',
    who: everyone,
    handle: (request) => withContent(request, (content) => showForm(request, content)),
  }),
  route({
    method: 'POST',
    path: '/report/:kind/:id',
    openTo: 'silenced',
    who: everyone,
    handle: (request) => withContent(request, (content) => takeReport(request, content)),
  }),
  route({
    method: 'GET',
    path: '/reported/:number',
    who: everyone,
    async handle(request) {
      const { actor, reader, params, query, services } = request;
      const forGuest = services.keyring.isSigned(`reported:${params.number}`, query.get('key') ?? '');
      const report = await findReported(request, params.number, { guestMayRead: forGuest });
      if (!report) return notFound;
      return page(<ReportedPage {...{ reader, report, forGuest }} />, {
        area: areaOf(actor),
        title: reader.t('reports.reported.title', { number: report.number }),
        hidden: true,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/conduct/statements/:id',
    openTo: 'suspended',
    who: ['member', 'officer', 'pupil'],
    async handle(request) {
      const { db, actor, reader, params, now } = request;
      const statement = await findStatement(request, params.id);
      if (!statement) return notFound;
      const hidden = await findHidden(request, params.id);
      const asked = hidden ? await listCorrections(db, hidden.id) : [];
      const asking = hidden && {
        id: hidden.id,
        whyNot: whyNotAsked(hidden, now),
        isAsked: hidden.isWaitedFor,
        corrections: asked.map((line) => ({
          ...line,
          changes: changesIn(hidden.kind, line, files.picture),
        })),
      };
      return page(<StatementPage {...{ reader, actor, statement, asking }} />, {
        area: areaOf(actor),
        title: reader.t('reports.case.number', { number: statement.number }),
      });
    },
  }),
];
