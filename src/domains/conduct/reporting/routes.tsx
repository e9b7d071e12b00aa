import { findReported, findStatement } from '#domains/conduct/access.ts';
import { reportThing } from '#domains/conduct/commands/report-thing.ts';
import { excerptOf, isReportKind } from '#domains/conduct/model.ts';
import { paths } from '#domains/conduct/paths.ts';
import { wordsOf } from '#domains/programme/queries.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, notFound, type Place, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findReportable, type SeenReportable } from './access.ts';
import { reportForm } from './forms.ts';
import { ReportPage, type TypedReport } from './pages/report-page.tsx';
import { ReportedPage } from './pages/reported-page.tsx';
import { StatementPage } from './pages/statement-page.tsx';

type Reporting = Asked<'/report/:kind/:id'>;

function placeOf({ kind }: Actor): Place {
  return kind === 'member' ? 'desk' : kind === 'officer' ? 'office' : 'site';
}

/** The thing, for somebody who sees it; the 404 for everybody else. */
async function withThing(asked: Reporting, act: (thing: SeenReportable) => Promise<Answer>): Promise<Answer> {
  const { db, actor, params } = asked;
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
    <ReportPage {...{ reader, kind, id, line, reasons, typed, problems, byPupil }} once={newId()} />,
    { place: placeOf(actor), title: reader.t('conduct.report.title'), hidden: true },
    status,
  );
}

async function takeReport(asked: Reporting, thing: SeenReportable): Promise<Answer> {
  const { db, actor, form, now, services, address } = asked;
  const read = readForm(reportForm, form);
  const typed = {
    reason: form.get('reason') ?? '',
    explanation: form.get('explanation') ?? '',
    atPupil: form.has('at_pupil'),
  };
  const again = (problems: Problems, status: 422 | 429 = 422) => showForm(asked, thing, { typed, problems, status });
  if (!read.ok) return again(read.problems);
  const { once, reason, explanation } = read.value;
  if (!(await wordsOf(db)).has('reporting', reason)) return again({ reason: 'conduct.problem.reason' });
  const report = { once, reason, explanation, atPupil: typed.atPupil };
  const done = await reportThing(db, actor, thing, report, { now, services, address });
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
    handle: (asked) => withThing(asked, (thing) => showForm(asked, thing)),
  }),
  route({
    method: 'POST',
    path: '/report/:kind/:id',
    who: everyone,
    handle: (asked) => withThing(asked, (thing) => takeReport(asked, thing)),
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
        place: placeOf(actor),
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
        place: placeOf(actor),
        title: reader.t('conduct.case.number', { number: statement.number }),
      });
    },
  }),
];
