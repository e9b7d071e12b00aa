import { wordsOf } from '#domains/core/programme/queries.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  type Area,
  notFound,
  type PageRequest,
  page,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findReported, findStatement } from '../access.ts';
import { reportContent } from '../commands/report-content.ts';
import { excerptOf, isReportKind } from '../model.ts';
import { paths } from '../paths.ts';
import { findReportable, type SeenReportable } from './access.ts';
import { reportForm } from './forms.ts';
import { ReportPage, type TypedReport } from './pages/report-page.tsx';
import { ReportedPage } from './pages/reported-page.tsx';
import { StatementPage } from './pages/statement-page.tsx';

type Reporting = PageRequest<'/report/:kind/:id'>;

function placeOf({ kind }: Actor): Area {
  return kind === 'member' ? 'desk' : kind === 'officer' ? 'office' : 'site';
}

/** The thing, for somebody who sees it; the 404 for everybody else. */
async function withThing(request: Reporting, act: (thing: SeenReportable) => Promise<Answer>): Promise<Answer> {
  const { db, actor, params } = request;
  const thing = isReportKind(params.kind) ? await findReportable(db, actor, params.kind, params.id) : undefined;
  return thing ? act(thing) : notFound;
}

async function showForm(
  { db, actor, reader }: Reporting,
  thing: SeenReportable,
  again?: { readonly typed: TypedReport; readonly problems: Problems; readonly status: 422 | 429 },
): Promise<Answer> {
  const reasons = (await wordsOf(db)).list('reporting', reader.language);
  const byPupil = actor.kind === 'pupil';
  const { typed = { reason: '', explanation: '', atPupil: false }, problems = {}, status = 200 } = again ?? {};
  const { kind, id } = thing;
  const line = excerptOf(thing, textFromHtml).slice(0, 300).toWellFormed();
  return page(
    <ReportPage {...{ reader, kind, id, line, reasons, typed, problems, byPupil }} idempotencyKey={newId()} />,
    { area: placeOf(actor), title: reader.t('conduct.report.title'), hidden: true },
    status,
  );
}

async function takeReport(request: Reporting, thing: SeenReportable): Promise<Answer> {
  const { db, actor, form, now, services, address } = request;
  const read = readForm(reportForm, form);
  const typed = {
    reason: form.get('reason') ?? '',
    explanation: form.get('explanation') ?? '',
    atPupil: form.has('at_pupil'),
  };
  const again = (problems: Problems, status: 422 | 429 = 422) => showForm(request, thing, { typed, problems, status });
  if (!read.ok) return again(read.problems);
  const { idempotencyKey, reason, explanation } = read.value;
  if (!(await wordsOf(db)).has('reporting', reason)) return again({ reason: 'conduct.problem.reason' });
  const report = { idempotencyKey, reason, explanation, atPupil: typed.atPupil };
  const done = await reportContent(db, actor, thing, report, { now, services, address });
  if (!done.ok)
    return done.reason === 'tooMany'
      ? again({ '': 'conduct.problem.tooMany' }, 429)
      : again({ '': 'conduct.problem.again' });
  const number = done.value;
  return seeOther(
    actor.kind === 'guest'
      ? paths.reportedByGuest(number, services.seal.sign(`reported:${number}`))
      : paths.reported(number),
  );
}

export const reportingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/report/:kind/:id',
    who: everyone,
    handle: (request) => withThing(request, (thing) => showForm(request, thing)),
  }),
  route({
    method: 'POST',
    path: '/report/:kind/:id',
    who: everyone,
    handle: (request) => withThing(request, (thing) => takeReport(request, thing)),
  }),
  route({
    method: 'GET',
    path: '/reported/:number',
    who: everyone,
    async handle({ db, actor, reader, params, query, services }) {
      const forGuest = services.seal.isSigned(`reported:${params.number}`, query.get('key') ?? '');
      const report = await findReported(db, actor, params.number, { guestMayRead: forGuest });
      if (!report) return notFound;
      return page(<ReportedPage {...{ reader, report, forGuest }} />, {
        area: placeOf(actor),
        title: reader.t('conduct.reported.title', { number: report.number }),
        hidden: true,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/conduct/statements/:id',
    who: ['member', 'officer'],
    async handle({ db, actor, reader, params }) {
      const statement = await findStatement(db, actor, params.id);
      if (!statement) return notFound;
      return page(<StatementPage {...{ reader, statement }} />, {
        area: placeOf(actor),
        title: reader.t('conduct.case.number', { number: statement.number }),
      });
    },
  }),
];
