import { findCase, findCasePicture, type SeenCase } from '#domains/conduct/access.ts';
import { decideCase } from '#domains/conduct/commands/decide-case.ts';
import { recordLook } from '#domains/conduct/commands/record-look.ts';
import { placeAfter, readPlace } from '#domains/conduct/model.ts';
import { paths } from '#domains/conduct/paths.ts';
import { wordsOf } from '#domains/programme/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { cutPage } from '#kernel/mark.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type AskedBy, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { decisionForm } from './forms.ts';
import { CasePage } from './pages/case-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { casesAPage, listMessagesAround, listOpenCases, listReports } from './queries.ts';

/** Showing a case is a look at it, and looks are kept. */
async function showCase(
  { db, actor, reader, form, now }: AskedBy<Officer>,
  found: SeenCase,
  { problems = {}, status = 200 }: { readonly problems?: Problems; readonly status?: 200 | 409 | 422 } = {},
): Promise<Answer> {
  await recordLook(db, actor, found, now);
  const reports = await listReports(db, found);
  const around = await listMessagesAround(db, found);
  const words = await wordsOf(db);
  const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
  const typed = { decision: form.get('decision') ?? '', rule: form.get('rule') ?? '', facts: form.get('facts') ?? '' };
  const late = status === 409;
  return page(
    <CasePage {...{ reader, actor, found, reports, around, reasonLabel, typed, problems, late }} />,
    { place: 'office', current: 'reports', title: reader.t('conduct.case.number', { number: found.number }) },
    status,
  );
}

async function takeDecision(asked: AskedBy<Officer>, found: SeenCase): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  const read = readForm(decisionForm, form);
  if (!read.ok) return showCase(asked, found, { problems: read.problems, status: 422 });
  const done = await decideCase(db, actor, found, read.value, { now, services });
  if (done.ok) return seeOther(paths.officeCase(found.id));
  const decided = await findCase(db, actor, found.id);
  return decided ? showCase(asked, decided, { status: 409 }) : notFound;
}

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/reports',
    who: ['officer'],
    async handle({ db, actor, reader, query }) {
      const after = readPlace(query.get('after'));
      const { shown: cases, last } = cutPage(await listOpenCases(db, actor, after), casesAPage);
      const next = last && `${paths.officeCases()}?after=${placeAfter(last)}`;
      const words = await wordsOf(db);
      const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
      const first = after && paths.officeCases();
      const frame = { place: 'office', current: 'reports', title: reader.t('conduct.cases.title') } as const;
      return page(<CasesPage {...{ reader, cases, reasonLabel, first, next }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id',
    who: ['officer'],
    async handle(asked) {
      const found = await findCase(asked.db, asked.actor, asked.params.id);
      return found ? showCase(asked, found) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/picture',
    who: ['officer'],
    async handle({ db, actor, params, services, now }) {
      const found = await findCase(db, actor, params.id);
      const picture = found && (await findCasePicture(db, found));
      if (!picture) return notFound;
      await recordLook(db, actor, found, now);
      const bytes = await services.files.get(picture.key);
      return bytes ? { kind: 'file', type: 'image/webp', bytes, cache: 'never' } : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/reports/:id/decision',
    who: ['officer'],
    async handle(asked) {
      const found = await findCase(asked.db, asked.actor, asked.params.id);
      return found ? takeDecision(asked, found) : notFound;
    },
  }),
];
