import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { readSearch, searchQuery, writeKey } from './forms.ts';
import { PeoplePage } from './pages/people-page.tsx';
import { paths } from './paths.ts';
import { canSearchPeople } from './policy.ts';
import { searchPeople } from './queries/people-search.ts';
import { readSearchWords } from './queries/search-words.ts';
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
  const searcher = await findSearcher(db, actor, now);
  const searched = await readSearchWords(db, search.text, language);
  const { tsquery, alsoSearched } = searched;
  const found = await searchPeople(db, { actor, search, words: searched, now });
  const words = await wordsOf(db);
  const languages = words.list('language', language).map(({ key }) => key);
  const choices = {
    countries: searcher.countries,
    subjects: words.list('subject', language),
    languages: ownLanguagesFirst(languages, searcher.languages, language),
  };
  return page(
    <PeoplePage
      {...{ reader, search, found, choices, alsoSearched, own: searcher, marked: searched.forms }}
      wordless={search.text !== '' && tsquery === undefined}
      subjectLabel={(key) => words.label('subject', key, language)}
      first={paths.people() + searchQuery(search)}
      changed={(change) => paths.people() + searchQuery({ ...search, ...change })}
      inOrder={(sort) => paths.people() + searchQuery({ ...search, sort })}
      older={found.next && paths.people() + searchQuery(search, writeKey(found.next))}
    />,
    { area: 'desk', title: t('people-search.title'), current: 'people' },
  );
}
