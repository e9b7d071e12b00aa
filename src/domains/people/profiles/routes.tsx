import { type Words, wordsOf } from '#domains/core/programme/queries.ts';
import { PeoplePage } from '#domains/people/people-search/pages/people-page.tsx';
import { searchPeople } from '#domains/people/people-search/queries/people-search.ts';
import { readSearchWords } from '#domains/people/people-search/queries/search-words.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import type { Member } from '#kernel/actor.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { alphabet } from '#ui/formats.ts';
import { languageName } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findPerson, type SeenPerson } from './access.ts';
import { editProfile } from './commands/edit-profile.ts';
import {
  formLimits,
  languagesOf,
  profileForm,
  readSearch,
  readTypedProfile,
  searchQuery,
  type TypedProfile,
  typedFrom,
} from './forms.ts';
import { ProfileFormPage } from './pages/profile-form-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { paths } from './paths.ts';
import { canSearchPeople } from './policy.ts';

export const directoryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people',
    who: ['member'],
    async handle(request) {
      const { actor, query } = request;
      if (!canSearchPeople(actor)) return notFound;
      // A form sends its empty fields too: the address that is shared shows only what is set.
      if ([...query.values()].includes('')) return seeOther(paths.people() + searchQuery(readSearch(query)));
      return showPeople(request, actor);
    },
  }),
  route({
    method: 'GET',
    path: '/people/:id',
    who: ['member', 'officer'],
    async handle({ db, actor, reader, params }) {
      const person = await findPerson(db, actor, params.id);
      if (!person) return notFound;
      const words = await wordsOf(db);
      const subjectLabel = (key: string) => words.label('subject', key, reader.language);
      const roleLabel = words.label('staff_role', person.staffRole, reader.language);
      return page(<ProfilePage {...{ reader, actor, person, subjectLabel, roleLabel }} />, {
        area: actor.kind === 'officer' ? 'office' : 'desk',
        title: person.name,
        current: 'people',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/profile',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request.db, request.actor, request.actor.id);
      if (!person) return notFound;
      return showForm(request, person, { typed: typedFrom(person), problems: {}, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/profile',
    who: ['member'],
    async handle(request) {
      const { db, actor, form, now } = request;
      const person = await findPerson(db, actor, actor.id);
      if (!person) return notFound;
      const typed = readTypedProfile(form);
      const words = await wordsOf(db);
      const read = readValues(profileForm(person, words.has), typed);
      if (!read.ok) return showForm(request, person, { typed, problems: read.problems, status: 422 });
      await editProfile(db, actor, read.value, now);
      return seeOther(`${paths.ownProfile()}?saved=yes`);
    },
  }),
];

async function showPeople({ db, reader, query, now }: PageRequest, actor: Member): Promise<Answer> {
  const search = readSearch(query);
  const { language, t } = reader;
  const searcher = await findSearcher(db, actor, now);
  const { tsquery, alsoSearched } = await readSearchWords(db, search.text, language);
  const found = await searchPeople(db, { actor, search, tsquery, now });
  const words = await wordsOf(db);
  const choices = {
    countries: searcher.countries,
    subjects: words.list('subject', language),
    languages: languagesInOrder(words, searcher.languages, language),
  };
  return page(
    <PeoplePage
      {...{ reader, search, found, choices, alsoSearched, own: searcher }}
      wordless={search.text !== '' && tsquery === undefined}
      subjectLabel={(key) => words.label('subject', key, language)}
      first={paths.people() + searchQuery(search)}
      older={found.next && paths.people() + searchQuery(search, found.next)}
    />,
    { area: 'desk', title: t('directory.people.title'), current: 'people' },
  );
}

/** Those that the reader speaks first; then by name. */
function languagesInOrder(words: Words, own: readonly string[], language: string): string[] {
  const compare = alphabet(language);
  const all = words.list('language', language).map(({ key }) => key);
  const others = all.filter((key) => !own.includes(key));
  return [...own, ...others.sort((one, other) => compare(languageName(one, language), languageName(other, language)))];
}

async function showForm(
  { db, reader, query }: PageRequest,
  person: SeenPerson,
  { typed, problems, status }: { typed: TypedProfile; problems: Problems; status: number },
): Promise<Answer> {
  const words = await wordsOf(db);
  const { t, language } = reader;
  return page(
    <ProfileFormPage
      {...{ reader, typed, id: person.id }}
      errors={inWords(t, problems, formLimits)}
      saved={status === 200 && query.get('saved') === 'yes'}
      subjects={words.list('subject', language)}
      languages={languagesInOrder(words, languagesOf(person), language)}
    />,
    { area: 'desk', title: t('directory.form.title') },
    status,
  );
}
