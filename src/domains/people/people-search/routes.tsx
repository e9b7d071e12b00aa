import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { wordsFound } from '#kernel/concepts/found-words.ts';
import { conceptOf } from '#kernel/concepts/lexemes.ts';
import { conceptTables, tablesToRead } from '#platform/concept-words.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { readSearch, searchQuery, writeKey } from './forms.ts';
import { languagesToRead, saidElsewhere } from './model.ts';
import { PeoplePage, type WhyFound } from './pages/people-page.tsx';
import { paths } from './paths.ts';
import { canSearchPeople } from './policy.ts';
import { type FoundPeople, searchPeople } from './queries/people-search.ts';
import { readSearchWords, type SearchWords } from './queries/search-words.ts';
import { findSearcher } from './queries/searcher.ts';

export const peopleSearchRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people',
    who: ['member'],
    async handle(request) {
      const { actor, query } = request;
      if (!canSearchPeople(actor)) return notFound;
      // The browser sends empty fields too; an address that is shared holds only what is set.
      if ([...query.values()].includes('')) return seeOther(paths.people() + searchQuery(readSearch(query)));
      return showPeople(request);
    },
  }),
];

async function showPeople({ db, actor, reader, query, now }: RequestBy<Member>): Promise<Answer> {
  const search = readSearch(query);
  const { language, t } = reader;
  const own = await findSearcher(db, actor, now);
  const likely = [...new Set([language, ...own.languages])];
  const tables = search.text === '' ? [] : await tablesToRead(search.text, languagesToRead(search.text, likely));
  const searched = await readSearchWords(db, { text: search.text, searched: search.words, likely, tables });
  const asked = search.words === 'only' ? undefined : searched.languages[0];
  const found = await searchPeople(db, { actor, search, words: searched.words, language: asked, own, now });
  const words = await wordsOf(db);
  const choices = {
    countries: own.countries,
    subjects: words.list('subject', language),
    languages: ownLanguagesFirst(
      words.list('language', language).map(({ key }) => key),
      own.languages,
      language,
    ),
  };
  return page(
    <PeoplePage
      {...{ reader, search, found, choices, own }}
      alsoSearched={searched.alsoSearched}
      why={await whyFound(found, searched)}
      wordless={search.text !== '' && searched.words.length === 0}
      subjectLabel={(key) => words.label('subject', key, language)}
      first={paths.people() + searchQuery(search)}
      changed={(change) => paths.people() + searchQuery({ ...search, ...change })}
      inOrder={(sort) => paths.people() + searchQuery({ ...search, sort })}
      older={found.next && paths.people() + searchQuery(search, writeKey(found.next))}
    />,
    { area: 'desk', title: t('people-search.title'), current: 'people' },
  );
}

/** The words for which each person was found, and how those say it who write another language. */
async function whyFound(found: FoundPeople, { words, languages }: SearchWords): Promise<WhyFound> {
  const people = words.length === 0 ? [] : [...found.people, ...(found.some?.people ?? [])];
  const tables = await conceptTables(people.map(({ excerptLanguage }) => excerptLanguage));
  const searchedFor = {
    forms: words.flatMap(({ exact, near }) => [...exact, ...near]),
    concepts: new Set(words.flatMap(({ concepts, around }) => [...concepts, ...around]).map(conceptOf)),
  };
  const reasons = people.map(({ id, excerpt, excerptLanguage: language }) => {
    const table = tables.find((one) => one.language === language);
    return { id, language, ...wordsFound(excerpt, searchedFor, table) };
  });
  const phrases = reasons.flatMap(({ language, saidAs }) =>
    saidAs === undefined ? [] : [{ language, phrase: saidAs }],
  );
  return {
    marked: new Map(reasons.map(({ id, marked }) => [id, marked])),
    saidElsewhere: saidElsewhere(phrases, languages[0]),
  };
}
