import { wordsOf } from '#domains/core/programme/queries.ts';
import { listCountriesToFind } from '#domains/people/people-search/queries/searcher.ts';
import type { Member } from '#kernel/actor.ts';
import { ageLimits } from '#kernel/ages.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isoDay } from '#kernel/days.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import {
  type Answer,
  json,
  notFound,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { earlierForms } from '#platform/own-saves.ts';
import { fieldText, htmlFromField } from '#platform/plain-text/plain-text.ts';
import { versionOf } from '#platform/version-of.ts';
import { findOwnAdvert, type SeenAdvert } from '../access.ts';
import { refusedMessage, similarTo, type Wrong } from '../answers.tsx';
import { saveAdvert, typedText } from '../commands/save-advert.ts';
import { startAdvert } from '../commands/start-advert.ts';
import { type FieldProblem, readChanges } from '../forms.ts';
import {
  type AdvertText,
  type FieldName,
  fieldNames,
  fieldsOfStep,
  limits,
  longest,
  missingFields,
  most,
  type StepNumber,
  said,
  stepNumbers,
} from '../model.ts';
import type { Beside } from '../pages/form-fields.tsx';
import { FormPage } from '../pages/form-page.tsx';
import { OwnAdvertsPage } from '../pages/own-adverts-page.tsx';
import { paths } from '../paths.ts';
import { canEditAdvert } from '../policy.ts';
import { listAnswered, listOwnAdverts } from '../queries.ts';
import { draftVersion } from '../steps/merge-draft.ts';

const frame = (title: string) => ({ area: 'desk', title, current: 'adverts' }) as const;
const besideForm = 3;

export const writeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desk/adverts',
    who: ['member'],
    async handle({ db, actor, reader }) {
      const adverts = await listOwnAdverts(db, actor);
      const answered = await listAnswered(db, actor);
      return page(<OwnAdvertsPage {...{ reader, adverts, answered }} />, frame(reader.t('adverts.mine')));
    },
  }),
  route({
    method: 'POST',
    path: '/desk/adverts',
    who: ['member'],
    async handle(request) {
      const started = await startAdvert(request, request.language);
      return started.ok ? seeOther(paths.form(started.value, 1)) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/adverts/:id/form/:step',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!advert || !step) return notFound;
      return canEditAdvert(request.actor, advert) ? showStep(request, advert, step) : seeOther(paths.advert(advert.id));
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/form/:step',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const advert = await findOwnAdvert(request, request.params.id);
      const step = stepNumbers.find((number) => String(number) === request.params.step);
      if (!advert || !step) return notFound;
      const sent = await saveSent(request, advert, fieldsOfStep[step]);
      if (!sent) return seeOther(paths.advert(advert.id));
      const errors = [...sent.errors, ...begunIn(request, sent, fieldsOfStep[step])];
      if (sent.beside || errors.length > 0) return showSent(request, advert, step, { ...sent, errors });
      if (step === 1) return seeOther(paths.form(advert.id, 2));
      return advert.state === 'draft'
        ? seeOther(paths.preview(advert.id))
        : seeDone(paths.advert(advert.id), 'adverts.done.saved');
    },
  }),
  route({
    method: 'POST',
    path: '/adverts/:id/draft',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const { form, now, params } = request;
      const advert = await findOwnAdvert(request, params.id);
      if (!advert) return notFound;
      // What is open is changed as a whole, by its form.
      if (advert.state !== 'draft') return json({ problem: 'notEditable' }, 409);
      const names = fieldNames.filter((name) => form.has(name));
      const sent = await saveSent(request, advert, names, request.query.get('version') ?? undefined);
      if (!sent || sent.beside) return json({ problem: 'notEditable' }, 409);
      if (sent.errors.length > 0) return json({ wrong: sent.errors.map(({ field }) => field) }, 422);
      return json({ savedAt: now.toISOString() });
    },
  }),
];

interface Sent {
  readonly errors: readonly Wrong[];
  /** What the advert says now. */
  readonly saved?: AdvertText;
  /** Not all was saved, because another tab has saved since the form was opened: this is what was typed. */
  readonly beside?: AdvertText;
}

/** Saves what can be saved of what was sent, and returns what is wrong with the rest. Undefined where it is not editable. */
async function saveSent(
  request: RequestBy<Member>,
  advert: SeenAdvert<Member>,
  names: readonly FieldName[],
  version = request.form.get('version') ?? undefined,
): Promise<Sent | undefined> {
  const { db, form, now } = request;
  const words = await wordsOf(db);
  const countries = form.has('partner_countries') ? await listCountriesToFind(db, now) : [];
  const { text } = advert;
  const kept = [text.participants, ...text.subjects, ...text.languages, ...text.tools, ...text.partner_countries];
  const description = htmlFromField(form, 'description');
  const read = readChanges(
    { form, description },
    names,
    (list, key) =>
      kept.includes(key) || (list === 'country' ? countries.some((code) => code === key) : words.has(list, key)),
  );
  const own = earlierForms(form).map(
    (earlier) =>
      readChanges(
        { form: earlier.form, description: htmlFromField(earlier.form, 'description') },
        fieldNames.filter((name) => earlier.names.includes(name)),
        () => true,
      ).changes,
  );
  const saved = await saveAdvert(request, advert, read.changes, { names, version, own });
  const unread = read.problems.map((problem) => ({ field: problem.field, message: wrongMessage(request, problem) }));
  if (!saved.ok)
    return saved.reason === 'notEditable' ? undefined : { errors: unread, beside: typedText(advert, read.changes) };
  if (saved.value.conflicts.length > 0) return { errors: unread, beside: typedText(advert, read.changes) };
  const refused = saved.value.refused.filter(({ field }) => names.includes(field));
  return { errors: [...unread, ...refused.map((each) => refusedMessage(request, each))], saved: saved.value.text };
}

/** A text of a draft that was begun and is too short to be posted is told at its field, not at the preview alone; an empty one may wait. */
function begunIn(request: RequestBy<Member>, { saved, errors }: Sent, names: readonly FieldName[]): readonly Wrong[] {
  if (!saved) return [];
  const words = textFromHtml(saved.description);
  return missingFields(saved, words)
    .filter(({ field }) => (field === 'title' && saved.title !== '') || (field === 'description' && words !== ''))
    .filter(({ field }) => names.includes(field) && !errors.some((error) => error.field === field))
    .map((missing) => refusedMessage(request, missing));
}

function wrongMessage({ t }: RequestBy<Member>, { field, problem }: FieldProblem): string {
  const mosts: Readonly<Record<string, number>> = {
    ...longest,
    ...most,
    pupils: limits.pupils,
    months: limits.months,
    hours_a_week: limits.hours,
    partners: limits.partners,
  };
  if (problem === 'notAnAge') return t('adverts.problem.notAnAge', { from: ageLimits.youngest, to: ageLimits.oldest });
  return t(`adverts.problem.${problem}`, { least: 1, most: mosts[field] ?? 0 });
}

/** With what is saved now: a part of what was sent may be, and another tab may have saved something else. */
async function showSent(request: RequestBy<Member>, { id }: SeenAdvert, step: StepNumber, sent: Sent): Promise<Answer> {
  const now = await findOwnAdvert(request, id);
  return now ? showStep(request, now, step, sent) : notFound;
}

function besideOf({ text: saved }: SeenAdvert, typed: AdvertText): Beside {
  const descriptions = { typed: textFromHtml(typed.description), saved: textFromHtml(saved.description) };
  return { typed, descriptions };
}

async function showStep(
  request: RequestBy<Member>,
  advert: SeenAdvert,
  step: StepNumber,
  sent?: Sent,
): Promise<Answer> {
  const { db, reader, form, now, t } = request;
  const words = await wordsOf(db);
  const countries = step === 2 ? await listCountriesToFind(db, now) : [];
  const typed = sent && form.has('description') ? htmlFromField(form, 'description') : advert.text.description;
  const view = (
    <FormPage
      {...{ reader, advert, words, step, countries }}
      starts={nextMonths(now)}
      description={fieldText(typed as CleanHtml)}
      similar={await similarTo(request, advert, besideForm)}
      needed={missingFields(advert.text, textFromHtml(advert.text.description)).flatMap(({ field }) =>
        fieldsOfStep[step].includes(field) ? [field] : [],
      )}
      version={(advert.state === 'draft' ? draftVersion : openVersion)(advert.text, fieldsOfStep[step])}
      {...(sent && {
        sent: { typed: form, errors: sent.errors, beside: sent.beside && besideOf(advert, sent.beside) },
      })}
    />
  );
  return page(
    view,
    frame(`${advert.text.title || t('adverts.untitled')} · ${t(`adverts.step.${step}`)}`),
    sent?.beside ? 409 : sent ? 422 : 200,
  );
}

const openVersion = (text: AdvertText, names: readonly FieldName[]) => versionOf(said(text, names));

const monthsAhead = 18;

/** The months from this one on, each by its first day. */
function nextMonths(now: Date): string[] {
  return Array.from({ length: monthsAhead }, (_, at) =>
    isoDay(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + at, 1))),
  );
}
