import type { CountryCode } from '#kernel/ids.ts';
import { type Problems, type ReadForm, readValues } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { countryName } from '#ui/names-of.ts';
import { paths } from '../paths.ts';
import {
  type EditableCountry,
  type EditableList,
  type EditableWord,
  findCountryToEdit,
  findListToEdit,
  findWordToEdit,
} from './access.ts';
import { beside, done, type FormState, opened, versionIn, who } from './answers.tsx';
import { addCountry } from './commands/add-country.ts';
import { addWord } from './commands/add-word.ts';
import { correctWord } from './commands/correct-word.ts';
import { editCountry } from './commands/edit-country.ts';
import { endWord } from './commands/end-word.ts';
import { restoreWord } from './commands/restore-word.ts';
import { countryForm, englishForm, labelField, newCountryForm, wordForm } from './forms.ts';
import { shownCountry, shownWord } from './model.ts';
import { CountryPage } from './pages/country-page.tsx';
import { ProgrammePage } from './pages/programme-page.tsx';
import { WordPage } from './pages/word-page.tsx';
import { WordsPage } from './pages/words-page.tsx';
import { canEditProgramme } from './policy.ts';
import { listAllCountries, listAllWords } from './queries.ts';

async function showProgramme(
  request: PageRequest,
  { values, problems = {}, status = 200 }: FormState,
): Promise<Answer> {
  const { db, actor, reader, query } = request;
  if (!canEditProgramme(actor)) return notFound;
  const countries = await listAllCountries(db);
  const saved = query.has('saved') && status === 200;
  return page(
    <ProgrammePage {...{ reader, countries, saved, values, problems }} />,
    { area: 'office', title: reader.t('programme.edit.title'), current: 'programme' },
    status,
  );
}

function showCountry(
  { reader }: PageRequest,
  country: EditableCountry,
  { values, problems = {}, meanwhile, status = 200 }: FormState,
) {
  const title = reader.t('programme.country.title', { country: countryName(country.code, reader.language) });
  const frame = { area: 'office', title, current: 'programme' } as const;
  return page(<CountryPage {...{ reader, country, values, problems, meanwhile }} />, frame, status);
}

/** The languages of the pages, English first. */
const pageLanguages = () => ['en', ...languages().filter((code) => code !== 'en')];

async function showWords(
  request: PageRequest,
  { list }: EditableList,
  { values, problems = {}, status = 200 }: FormState,
) {
  const { db, reader, query } = request;
  const words = await listAllWords(db, list);
  const isLast = query.has('last');
  const isCorrected = query.has('corrected') && status === 200;
  return page(
    <WordsPage {...{ reader, list, words, values, problems, isLast, isCorrected }} languages={pageLanguages()} />,
    { area: 'office', title: reader.t('programme.edit.words'), current: 'programme' },
    status,
  );
}

async function submitCountry(request: PageRequest): Promise<Answer> {
  const { form: values } = request;
  if (!canEditProgramme(request.actor)) return notFound;
  const form = newCountryForm((code) => countryName(code, 'en') !== code);
  const read = readValues(form, Object.fromEntries(values));
  if (!read.ok) return showProgramme(request, { values, problems: read.problems, status: 422 });
  const added = await addCountry(request, { ...read.value, code: read.value.code as CountryCode });
  if (added.ok) return done();
  return showProgramme(request, { values, problems: { code: 'programme.problem.codeKnown' }, status: 409 });
}

/** The labels in the other languages of the pages; empty where the field was left empty. */
function readLabels(values: URLSearchParams): ReadForm<Readonly<Record<string, string>>> {
  const labels: Record<string, string> = {};
  for (const code of languages().filter((other) => other !== 'en')) {
    const label = readValues(labelField, values.get(code) ?? '');
    if (!label.ok) return { ok: false, problems: { [code]: 'programme.problem.tooLong' } };
    labels[code] = label.value;
  }
  return { ok: true, value: labels };
}

async function submitWord(request: PageRequest, found: EditableList): Promise<Answer> {
  const { form: values } = request;
  const again = (problems: Problems, status: 409 | 422 = 422) =>
    showWords(request, found, { values, problems, status });
  const read = readValues(wordForm(found.list), Object.fromEntries(values));
  if (!read.ok) return again(read.problems);
  const { en, key } = read.value;
  const others = readLabels(values);
  if (!others.ok) return again(others.problems);
  const labels = { en, ...Object.fromEntries(Object.entries(others.value).filter(([, label]) => label !== '')) };
  const added = await addWord(request, found, { key, labels });
  if (!added.ok) return again({ en: 'programme.problem.labelKnown' }, 409);
  return seeDone(paths.words(found.list), 'programme.done.wordAdded');
}

function showWord(
  { reader }: PageRequest,
  word: EditableWord,
  { values, problems = {}, meanwhile, status = 200 }: FormState,
): Answer {
  const frame = { area: 'office', title: reader.t('programme.edit.words'), current: 'programme' } as const;
  return page(
    <WordPage {...{ reader, word, values, problems, meanwhile }} languages={pageLanguages()} />,
    frame,
    status,
  );
}

async function submitCorrection(request: PageRequest, word: EditableWord): Promise<Answer> {
  const { form: values } = request;
  const read = readValues(englishForm, Object.fromEntries(values));
  const others = readLabels(values);
  const problems = { ...(read.ok ? {} : read.problems), ...(others.ok ? {} : others.problems) };
  if (!read.ok || !others.ok) return showWord(request, word, { values, problems, status: 422 });
  const corrected = await correctWord(request, word, {
    labels: { ...others.value, en: read.value.en },
    seen: versionIn(values),
  });
  if (corrected.ok) return seeOther(`${paths.words(word.list)}?corrected`);
  if (corrected.reason === 'notAllowed') return notFound;
  if (corrected.reason === 'changedMeanwhile') {
    const now = await findWordToEdit(request, word);
    return now ? showWord(request, now, beside(values, shownWord(now.labels))) : notFound;
  }
  const language = corrected.reason.slice('known in '.length);
  return showWord(request, word, { values, problems: { [language]: 'programme.problem.labelKnown' }, status: 409 });
}

const onWord = (
  method: 'GET' | 'POST',
  handle: (request: PageRequest, word: EditableWord) => Answer | Promise<Answer>,
) =>
  route({
    method,
    path: '/office/programme/words/:list/:key',
    who,
    async handle(request) {
      const word = await findWordToEdit(request, request.params);
      return word ? handle(request, word) : notFound;
    },
  });

export const editingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/programme',
    who,
    handle: (request) => showProgramme(request, { values: new URLSearchParams() }),
  }),
  route({ method: 'POST', path: '/office/programme/countries', who, handle: submitCountry }),
  route({
    method: 'GET',
    path: '/office/programme/countries/:code',
    who,
    async handle(request) {
      const country = await findCountryToEdit(request, request.params.code);
      if (!country) return notFound;
      return showCountry(request, country, opened(shownCountry(country)));
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/countries/:code',
    who,
    async handle(request) {
      const { params, form: values } = request;
      const country = await findCountryToEdit(request, params.code);
      if (!country) return notFound;
      const read = readValues(countryForm, Object.fromEntries(values));
      if (!read.ok) return showCountry(request, country, { values, problems: read.problems, status: 422 });
      const dates = { ...read.value, until: read.value.until || null };
      const edited = await editCountry(request, country, dates, versionIn(values));
      if (edited.ok) return done();
      const now = await findCountryToEdit(request, params.code);
      return now ? showCountry(request, now, beside(values, shownCountry(now))) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/programme/words/:list',
    who,
    async handle(request) {
      const found = findListToEdit(request, request.params.list);
      return found ? showWords(request, found, { values: new URLSearchParams() }) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/words/:list',
    who,
    async handle(request) {
      const found = findListToEdit(request, request.params.list);
      return found ? submitWord(request, found) : notFound;
    },
  }),
  onWord('GET', (request, word) => showWord(request, word, opened(shownWord(word.labels)))),
  onWord('POST', submitCorrection),
  route({
    method: 'POST',
    path: '/office/programme/words/:list/:key/end',
    who,
    async handle(request) {
      const found = findListToEdit(request, request.params.list);
      if (!found) return notFound;
      const ended = await endWord(request, found, request.params.key);
      return ended.ok
        ? seeDone(paths.words(found.list), 'programme.done.wordEnded')
        : seeOther(`${paths.words(found.list)}?last`);
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/words/:list/:key/return',
    who,
    async handle(request) {
      const found = findListToEdit(request, request.params.list);
      if (!found) return notFound;
      await restoreWord(request, found, request.params.key);
      return seeDone(paths.words(found.list), 'programme.done.wordReturned');
    },
  }),
];
