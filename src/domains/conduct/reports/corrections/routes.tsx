import { findCorrectable } from '#domains/core/content/access.ts';
import type { PrivateDetail } from '#domains/core/content/model.ts';
import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { type CorrectableText, contentOf, type Texts } from '#domains/core/content/registry.ts';
import type { Actor, Member, Officer, Pupil } from '#kernel/actor.ts';
import { canBeRead, onOneLine } from '#kernel/characters.ts';
import { cleanHtml, picturesIn, textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm } from '#platform/forms.ts';
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
import { fieldText, htmlFromField } from '#platform/plain-text/plain-text.ts';
import { findStatement } from '../access.ts';
import { areaOf } from '../answers.tsx';
import { whyNotAsked } from '../model.ts';
import { paths } from '../paths.ts';
import { findHidden, findHidingCase, type SeenHidden } from './access.ts';
import { askAgain } from './commands/ask-again.ts';
import { leaveHidden } from './commands/leave-hidden.ts';
import { correctionForm } from './forms.ts';
import { CorrectionPage } from './pages/correction-page.tsx';

const who = ['member', 'officer', 'pupil'] as const;
type Asking<actor extends Member | Officer | Pupil> = PageRequest<'/conduct/statements/:id/correction', actor>;

interface Shown {
  readonly typed: { readonly texts: Texts; readonly note: string };
  readonly problems: Problems;
  readonly named?: readonly PrivateDetail[];
  readonly status?: 409 | 422 | 429;
}

async function showForm(
  request: RequestBy<Member | Officer | Pupil>,
  hidden: SeenHidden,
  again?: Shown,
): Promise<Answer> {
  const { actor, reader } = request;
  const statement = await findStatement(request, hidden.id);
  if (!statement) return notFound;
  const { typed = { texts: hidden.texts, note: '' }, problems = {}, named = [] } = again ?? {};
  const view = (
    <CorrectionPage
      {...{ reader, actor, hidden, problems, named }}
      facts={statement.decided?.facts ?? ''}
      fields={contentOf(hidden.kind).correction.texts.map((text) => shownField(text, typed.texts[text.column] ?? ''))}
      note={typed.note}
      idempotencyKey={newId()}
    />
  );
  return page(view, { area: areaOf(actor), title: reader.t('reports.correction.title') }, again?.status ?? 200);
}

function shownField(text: CorrectableText, typed: string) {
  return { ...text, value: text.field === 'rich' ? fieldText(cleanHtml(typed)) : typed };
}

/** What was typed into the fields of the texts, and what is wrong with it. Nothing of it is cut. */
function readTexts(
  form: URLSearchParams,
  texts: readonly CorrectableText[],
): { readonly texts: Texts; readonly problems: Problems } {
  const problems: Record<string, Problems[string]> = {};
  const read = texts.map(({ column, field, longest, need }) => {
    const typed = form.get(column) ?? '';
    const text = field === 'rich' ? htmlFromField(form, column) : plain(typed, field);
    if (Math.max(text.length, typed.length) > longest) problems[column] = 'reports.problem.textLong';
    else if (need === 'required' && !shows(text, field)) problems[column] = 'reports.problem.text';
    return [column, text] as const;
  });
  return { texts: Object.fromEntries(read), problems };
}

function plain(typed: string, field: 'line' | 'plain'): string {
  return field === 'line' ? onOneLine(typed) : typed.replaceAll('\r\n', '\n').trim();
}

function shows(text: string, field: CorrectableText['field']): boolean {
  return field === 'rich' ? canBeRead(textFromHtml(text)) || picturesIn(text).length > 0 : canBeRead(text);
}

async function take<actor extends Member | Officer | Pupil>(
  request: Asking<actor>,
  hidden: SeenHidden<NoInfer<actor>>,
): Promise<Answer> {
  const { form } = request;
  const { correction } = contentOf(hidden.kind);
  const { texts, problems: wrong } = readTexts(form, correction.texts);
  const typed = { texts, note: form.get('note') ?? '' };
  const read = readForm(correctionForm, form);
  const problems = { ...wrong, ...(!read.ok && read.problems) };
  if (!read.ok || Object.keys(problems).length > 0) return showForm(request, hidden, { typed, problems, status: 422 });
  const consent = readConsent(form);
  const done = await askAgain(request, hidden, { ...read.value, texts, consent });
  if (done.ok) return seeDone(paths.statement(hidden.id), 'reports.done.corrected');
  switch (done.reason) {
    case 'unchanged':
      return showForm(request, hidden, { typed, problems: { '': 'reports.problem.unchanged' }, status: 422 });
    case 'tooMany':
      return showForm(request, hidden, { typed, problems: { '': 'reports.problem.tooManyCorrections' }, status: 429 });
    case 'wrongTexts': {
      const now = await findCorrectable(request.db, { kind: hidden.kind, id: hidden.subject });
      const wrongTexts = (now && (await correction.problems?.(request.db, now, texts))) ?? {};
      return showForm(request, hidden, { typed, problems: wrongTexts, status: 422 });
    }
    case 'privateDetails': {
      const now = await findCorrectable(request.db, { kind: hidden.kind, id: hidden.subject });
      // As it would be kept: what is stated is compared with that.
      const after = now && { ...now.texts, ...((await correction.clean?.(request, now, texts)) ?? texts) };
      const named = (now && after && (await correction.naming?.find(request, now, after))) ?? [];
      return showForm(request, hidden, { typed, named, problems: {}, status: 422 });
    }
    case 'asked':
      return showForm(request, hidden, { typed, problems: { '': 'reports.problem.askedAlready' }, status: 409 });
    case 'untoldDetails':
      return showForm(request, hidden, { typed, problems: { '': 'reports.problem.details' }, status: 422 });
    default:
      // The statement says why: it was shown again, was asked too often or too late.
      return seeOther(paths.statement(hidden.id));
  }
}

async function withHidden<actor extends Actor>(
  request: PageRequest<'/conduct/statements/:id/correction', actor>,
  act: (hidden: SeenHidden<NoInfer<actor>>) => Promise<Answer>,
): Promise<Answer> {
  const hidden = await findHidden(request, request.params.id);
  return hidden ? act(hidden) : notFound;
}

export const correctionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/conduct/hidden/:kind/:id',
    who,
    async handle(request) {
      const found = await findHidingCase(request, request.params.kind, request.params.id);
      return found ? seeOther(paths.statement(found)) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/conduct/statements/:id/correction',
    who,
    handle: (request) =>
      withHidden(request, async (hidden) => {
        if (whyNotAsked(hidden, request.now)) return seeOther(paths.statement(hidden.id));
        return showForm(request, hidden);
      }),
  }),
  route({
    method: 'POST',
    path: '/conduct/statements/:id/correction',
    openTo: 'silenced',
    who,
    handle: (request) => withHidden(request, (hidden) => take(request, hidden)),
  }),
  route({
    method: 'POST',
    path: '/conduct/statements/:id/leaving',
    openTo: 'silenced',
    who,
    async handle(request) {
      const hidden = await findHidden(request, request.params.id);
      if (!hidden) return notFound;
      await leaveHidden(request, hidden);
      return seeDone(paths.statement(hidden.id), 'reports.done.left');
    },
  }),
];
