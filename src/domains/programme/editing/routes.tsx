import type { Actor } from '../../../kernel/actor.ts';
import type { CountryCode } from '../../../kernel/ids.ts';
import { type Problems, readValues } from '../../../platform/forms.ts';
import { type Answer, type Asked, notFound, page, type Route, route, seeOther } from '../../../platform/http.ts';
import { languages } from '../../../platform/i18n.ts';
import { countryName } from '../../../ui/names-of.ts';
import { paths } from '../paths.ts';
import { forgetWords } from '../queries.ts';
import {
  type EditableCountry,
  type EditableList,
  type EditableService,
  findCountryToEdit,
  findListToEdit,
  findServiceToEdit,
} from './access.ts';
import { addCountry, editCountry } from './commands/edit-country.ts';
import { editService } from './commands/edit-service.ts';
import { addWord, endWord, returnWord } from './commands/edit-words.ts';
import { countryForm, labelField, newCountryForm, serviceForm, wordForm } from './forms.ts';
import { keyOf } from './model.ts';
import { CountryPage } from './pages/country-page.tsx';
import { ProgrammePage } from './pages/programme-page.tsx';
import { ServicePage } from './pages/service-page.tsx';
import { WordsPage } from './pages/words-page.tsx';
import { canEditProgramme } from './policy.ts';
import { listAllCountries, listAllWords } from './queries.ts';

const who = ['officer', 'operator'] as const satisfies readonly Actor['kind'][];
const done = () => seeOther(`${paths.programme()}?saved`);

interface Again {
  readonly values: URLSearchParams;
  readonly problems?: Problems;
  readonly status?: 200 | 409 | 422;
}

async function programmePage(asked: Asked, { values, problems = {}, status = 200 }: Again): Promise<Answer> {
  const { db, actor, reader, query } = asked;
  if (!canEditProgramme(actor)) return notFound;
  const countries = await listAllCountries(db, actor);
  const saved = query.has('saved') && status === 200;
  return page(
    <ProgrammePage {...{ reader, countries, saved, values, problems }} />,
    { place: 'office', title: reader.t('programme.edit.title'), current: 'programme' },
    status,
  );
}

function countryPage({ reader }: Asked, country: EditableCountry, { values, problems = {}, status = 200 }: Again) {
  const title = reader.t('programme.country.title', { country: countryName(country.code, reader.language) });
  const frame = { place: 'office', title, current: 'programme' } as const;
  return page(<CountryPage {...{ reader, country, values, problems }} />, frame, status);
}

function servicePage({ reader }: Asked, service: EditableService, { values, problems = {}, status = 200 }: Again) {
  const frame = { place: 'office', title: reader.t('programme.edit.services'), current: 'programme' } as const;
  return page(<ServicePage {...{ reader, service, values, problems }} />, frame, status);
}

async function wordsPage(asked: Asked, { list }: EditableList, { values, problems = {}, status = 200 }: Again) {
  const { db, actor, reader, query } = asked;
  const words = await listAllWords(db, actor, list);
  const speak = ['en', ...languages().filter((code) => code !== 'en')];
  const isLast = query.has('last');
  return page(
    <WordsPage {...{ reader, list, words, values, problems, isLast }} languages={speak} />,
    { place: 'office', title: reader.t('programme.edit.words'), current: 'programme' },
    status,
  );
}

async function takeNewCountry(asked: Asked): Promise<Answer> {
  const { db, actor, form: values, now } = asked;
  if (!canEditProgramme(actor)) return notFound;
  const read = readValues(newCountryForm, Object.fromEntries(values));
  if (!read.ok) return programmePage(asked, { values, problems: read.problems, status: 422 });
  const code = read.value.code as CountryCode;
  if (code === 'ZZ' || countryName(code, 'en') === code)
    return programmePage(asked, { values, problems: { code: 'programme.form.code.wrong' }, status: 422 });
  const added = await addCountry(db, actor, { ...read.value, code, now });
  if (added.ok) return done();
  return programmePage(asked, { values, problems: { code: 'programme.form.code.known' }, status: 409 });
}

async function takeWord(asked: Asked, found: EditableList): Promise<Answer> {
  const { db, actor, form: values, now } = asked;
  const again = (problems: Problems, status: 409 | 422 = 422) => wordsPage(asked, found, { values, problems, status });
  const read = readValues(wordForm, Object.fromEntries(values));
  if (!read.ok) return again(read.problems);
  const { en, framework } = read.value;
  if (found.list === 'competence' && !framework) return again({ framework: 'programme.form.framework.wrong' });
  const labels: Record<string, string> = { en };
  for (const code of languages().filter((other) => other !== 'en')) {
    const label = readValues(labelField, values.get(code) ?? '');
    if (!label.ok) return again({ [code]: 'programme.form.tooLong' });
    if (label.value) labels[code] = label.value;
  }
  const key = keyOf(en, found.list === 'competence' ? framework : '');
  if (!/[a-z0-9]$/.test(key)) return again({ en: 'programme.form.missing' });
  const added = await addWord(db, actor, found, { key, labels, now });
  if (!added.ok) return again({ en: 'programme.form.label.known' }, 409);
  forgetWords(db);
  return seeOther(paths.words(found.list));
}

export const editingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/programme',
    who,
    handle: (asked) => programmePage(asked, { values: new URLSearchParams() }),
  }),
  route({ method: 'POST', path: '/office/programme/countries', who, handle: takeNewCountry }),
  route({
    method: 'GET',
    path: '/office/programme/countries/:code',
    who,
    async handle(asked) {
      const country = await findCountryToEdit(asked.db, asked.actor, asked.params.code);
      if (!country) return notFound;
      const { status, from, until } = country;
      return countryPage(asked, country, { values: new URLSearchParams({ status, from, until: until ?? '' }) });
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/countries/:code',
    who,
    async handle(asked) {
      const { db, actor, params, form: values, now } = asked;
      const country = await findCountryToEdit(db, actor, params.code);
      if (!country) return notFound;
      const read = readValues(countryForm, Object.fromEntries(values));
      if (!read.ok) return countryPage(asked, country, { values, problems: read.problems, status: 422 });
      const edited = await editCountry(db, actor, country, { ...read.value, until: read.value.until || null, now });
      return edited.ok ? done() : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/programme/services/:place',
    who,
    async handle(asked) {
      const service = await findServiceToEdit(asked.db, asked.actor, asked.params.place);
      if (!service) return notFound;
      const { name, email, website, contact } = service;
      return servicePage(asked, service, { values: new URLSearchParams({ name, email, website, contact }) });
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/services/:place',
    who,
    async handle(asked) {
      const { db, actor, params, form: values, now } = asked;
      const service = await findServiceToEdit(db, actor, params.place);
      if (!service) return notFound;
      const read = readValues(serviceForm, Object.fromEntries(values));
      if (!read.ok) return servicePage(asked, service, { values, problems: read.problems, status: 422 });
      const edited = await editService(db, actor, service, { facts: read.value, now });
      return edited.ok ? done() : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/programme/words/:list',
    who,
    async handle(asked) {
      const found = findListToEdit(asked.actor, asked.params.list);
      return found ? wordsPage(asked, found, { values: new URLSearchParams() }) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/words/:list',
    who,
    async handle(asked) {
      const found = findListToEdit(asked.actor, asked.params.list);
      return found ? takeWord(asked, found) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/words/:list/:key/end',
    who,
    async handle({ db, actor, params, now }) {
      const found = findListToEdit(actor, params.list);
      if (!found) return notFound;
      const ended = await endWord(db, actor, found, { key: params.key, now });
      forgetWords(db);
      return seeOther(ended.ok ? paths.words(found.list) : `${paths.words(found.list)}?last`);
    },
  }),
  route({
    method: 'POST',
    path: '/office/programme/words/:list/:key/return',
    who,
    async handle({ db, actor, params, now }) {
      const found = findListToEdit(actor, params.list);
      if (!found) return notFound;
      await returnWord(db, actor, found, { key: params.key, now });
      forgetWords(db);
      return seeOther(paths.words(found.list));
    },
  }),
];
