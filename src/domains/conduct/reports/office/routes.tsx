import { findSanctionOfCase } from '#domains/conduct/sanctions/access.ts';
import { findAsWritten, findContentPicture } from '#domains/core/content/access.ts';
import { listSurroundings } from '#domains/core/content/queries.ts';
import type { Content } from '#domains/core/content/registry.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { countWaiting } from '#domains/core/waiting/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import type { Result } from '#kernel/result.ts';
import { picturesIn, textFromHtml, withPicturesFrom } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { casesWaitingFor, findCase, type SeenCase } from '../access.ts';
import { decideCase } from '../commands/decide-case.ts';
import { recordLook } from '../commands/record-look.ts';
import { changesIn } from '../corrections/answers.tsx';
import { answerCorrection } from '../corrections/commands/answer-correction.ts';
import { answerForm } from '../corrections/forms.ts';
import { type CorrectionLine, listCorrections } from '../corrections/queries.ts';
import { excerptOf, isShownAgain, queueCursorAfter, readQueueCursor } from '../model.ts';
import { paths } from '../paths.ts';
import { decisionForm } from './forms.ts';
import { linesBeside, linesOnItsPage, type Reported, type ShownText } from './model.ts';
import { CasePage } from './pages/case-page.tsx';
import { CasesPage } from './pages/cases-page.tsx';
import { SurroundingsPage } from './pages/surroundings-page.tsx';
import { casesAPage, listOpenCases } from './queries.ts';

interface Shown {
  readonly problems?: Problems;
  readonly status?: 200 | 409 | 422;
  readonly justDecided?: string | undefined;
}

/** `addressOf`: where the page loads a picture of these texts. */
async function readReported(
  db: Db,
  found: SeenCase,
  { most, addressOf }: { readonly most: number; readonly addressOf: (picture: string) => string },
): Promise<Reported> {
  const thing = { kind: found.kind, id: found.subject };
  const written = await findAsWritten(db, thing);
  const lines = await listSurroundings(db, { ...thing, most });
  const shown = (title: string, body: string, format: Content['format']): ShownText => ({
    title,
    text: format === 'html' ? { html: withPicturesFrom(body, addressOf) } : { plain: body },
  });
  const texts = [...(written ? [written] : []), ...lines].filter(({ format }) => format === 'html');
  const pictures = texts.flatMap(({ body }) => picturesIn(body));
  return {
    now: written && shown(written.title, written.body, written.format),
    changed: written !== undefined && excerptOf(written, textFromHtml) !== found.excerpt,
    removed: written?.removed ?? true,
    place: written?.place,
    around: lines.map(({ id, title = '', body, format = 'plain', author, at, files = [] }) => ({
      id,
      ...shown(title, body, format),
      by: author !== null && author === (found.authorAccount ?? found.authorPupil) ? 'author' : 'other',
      at,
      isReported: id === found.subject,
      files,
    })),
    pictures: new Set(pictures),
  };
}

const linesOf = ({ id }: SeenCase, most: number) => ({
  most,
  addressOf: (picture: string) => paths.pictureInCase(id, picture),
});

const changesOf = ({ id, kind }: SeenCase, line: CorrectionLine) =>
  changesIn(kind, line, (picture) => paths.pictureInCase(id, picture));

/** Showing a case is a look at it, and looks are kept. */
async function showCase(
  request: RequestBy<Officer>,
  found: SeenCase<Officer>,
  { problems = {}, status = 200, justDecided }: Shown = {},
): Promise<Answer> {
  const { db, actor, reader, form } = request;
  await recordLook(request, found);
  const queue = takePage(await listOpenCases(db, actor), casesAPage).shown;
  const reported = await readReported(db, found, linesOf(found, linesBeside));
  const words = await wordsOf(db);
  const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
  const typed = { decision: form.get('decision') ?? '', rule: form.get('rule') ?? '', facts: form.get('facts') ?? '' };
  const late = status === 409;
  const asked = found.state === 'open' ? [] : await listCorrections(db, found.id);
  const sanction = found.decided && (await findSanctionOfCase(request, found.id));
  const corrections = asked.map((line) => ({ ...line, changes: changesOf(found, line) }));
  const typedAnswer = { answer: form.get('answer') ?? '', reason: form.get('reason') ?? '' };
  return page(
    <CasePage
      {...{
        reader,
        actor,
        found,
        queue,
        reported,
        reasonLabel,
        typed,
        problems,
        late,
        justDecided,
        corrections,
        typedAnswer,
        sanction,
      }}
    />,
    { area: 'office', current: 'reports', title: reader.t('reports.case.number', { number: found.number }) },
    status,
  );
}

/** After a decision: to the case that comes after it in the queue, or to its first one. */
async function toNext({ db, actor }: RequestBy<Officer>, { id, urgent, openedAt }: SeenCase): Promise<Answer> {
  const [next] = await listOpenCases(db, actor, { urgent, at: openedAt, id });
  const [first] = next ? [next] : await listOpenCases(db, actor);
  return seeOther(paths.officeCaseAfter(first?.id, id));
}

/** What the officer has just decided, in words, above the next case. */
async function findJustDecided(request: RequestBy<Officer>, next: 'yes' | 'no'): Promise<string | undefined> {
  const found = await findCase(request, request.query.get('decided') ?? '');
  if (!found?.decided) return undefined;
  const asked = await listCorrections(request.db, found.id);
  const decision = isShownAgain(asked) ? 'shown' : found.decided.decision;
  return request.t('reports.cases.justDecided', { number: found.number, decision, next });
}

async function showSurroundings(request: RequestBy<Officer>, found: SeenCase<Officer>): Promise<Answer> {
  const { db, reader } = request;
  await recordLook(request, found);
  const reported = await readReported(db, found, linesOf(found, linesOnItsPage));
  return page(<SurroundingsPage {...{ reader, found, reported }} />, {
    area: 'office',
    current: 'reports',
    title: reader.t('reports.case.number', { number: found.number }),
  });
}

/** The bytes of a picture that is part of the case; the look is kept. */
async function sendPicture(request: RequestBy<Officer>, found: SeenCase<Officer>, id: string): Promise<Answer> {
  const { db, services } = request;
  const isSubject = found.hasPicture && id === found.subject;
  if (!isSubject && !(await picturesOf(db, found)).has(id)) return notFound;
  const picture = await findContentPicture(db, { kind: 'picture', id });
  if (!picture) return notFound;
  await recordLook(request, found);
  const bytes = await services.files.get(picture.key);
  return bytes ? { kind: 'file', type: 'image/webp', bytes, cache: 'never' } : notFound;
}

/** A file that was sent with what was reported, or around it; the look is kept. */
async function sendFile(request: RequestBy<Officer>, found: SeenCase<Officer>, id: string): Promise<Answer> {
  const { around } = await readReported(request.db, found, linesOf(found, linesOnItsPage));
  const file = around.flatMap(({ files }) => files).find((one) => one.id === id);
  if (!file) return notFound;
  await recordLook(request, found);
  return { kind: 'stored file', key: file.key, type: file.type, name: file.name, opens: 'as download' };
}

/** In what was reported, what surrounds it, and what its author has written since. */
async function picturesOf(db: Db, found: SeenCase): Promise<ReadonlySet<string>> {
  const { pictures } = await readReported(db, found, linesOf(found, linesOnItsPage));
  const corrected = (await listCorrections(db, found.id)).flatMap(({ before, after }) => [before, after]);
  return new Set([...pictures, ...corrected.flatMap((texts) => Object.values(texts).flatMap(picturesIn))]);
}

/** To the next case; where another officer was faster, this one as it is now. */
async function goOn(
  request: RequestBy<Officer>,
  found: SeenCase<Officer>,
  done: Result<unknown, string>,
): Promise<Answer> {
  if (done.ok) return toNext(request, found);
  const now = await findCase(request, found.id);
  return now ? showCase(request, now, { status: 409 }) : notFound;
}

const onCase = (
  path: `/office/reports/:id/${string}`,
  submit: (request: RequestBy<Officer>, found: SeenCase<Officer>) => Promise<Answer>,
): Route =>
  route({
    method: 'POST',
    path,
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? submit(request, found) : notFound;
    },
  });

export const officeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/reports',
    who: ['officer'],
    async handle(request) {
      const { db, actor, reader, query } = request;
      const after = readQueueCursor(query.get('after'));
      const { shown: cases, last } = takePage(await listOpenCases(db, actor, after), casesAPage);
      const next = last && `${paths.officeCases()}?after=${queueCursorAfter(last)}`;
      const words = await wordsOf(db);
      const reasonLabel = (key: string) => words.label('reporting', key, reader.language);
      const waiting = await countWaiting(db, casesWaitingFor(actor));
      const first = after && paths.officeCases();
      const justDecided = await findJustDecided(request, cases.length > 0 ? 'yes' : 'no');
      const frame = { area: 'office', current: 'reports', title: reader.t('reports.cases.title') } as const;
      return page(<CasesPage {...{ reader, cases, waiting, reasonLabel, first, next, justDecided }} />, frame);
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? showCase(request, found, { justDecided: await findJustDecided(request, 'yes') }) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/surroundings',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? showSurroundings(request, found) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/picture',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? sendPicture(request, found, found.subject) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/pictures/:picture',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? sendPicture(request, found, request.params.picture) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/reports/:id/files/:file',
    who: ['officer'],
    async handle(request) {
      const found = await findCase(request, request.params.id);
      return found ? sendFile(request, found, request.params.file) : notFound;
    },
  }),
  onCase('/office/reports/:id/decision', async (request, found) => {
    const read = readForm(decisionForm(request.form), request.form);
    if (!read.ok) return showCase(request, found, { problems: read.problems, status: 422 });
    const decided = await decideCase(request, found, read.value);
    if (!decided.ok && decided.reason === 'noMember')
      return showCase(request, found, { problems: { decision: 'reports.problem.noMember' }, status: 422 });
    return goOn(request, found, decided);
  }),
  onCase('/office/reports/:id/correction', async (request, found) => {
    const read = readForm(answerForm, request.form);
    if (!read.ok) return showCase(request, found, { problems: read.problems, status: 422 });
    return goOn(request, found, await answerCorrection(request, found, read.value));
  }),
];
