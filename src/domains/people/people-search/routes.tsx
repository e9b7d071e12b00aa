import { wordsOf } from '#domains/core/programme/queries.ts';
import { findSuggestions } from '#domains/people/suggestions/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { onlyCountryOf, readSearch, searchQuery, writeKey } from './forms.ts';
import { PeopleMapPage } from './pages/people-map-page.tsx';
import { PeoplePage } from './pages/people-page.tsx';
import { paths } from './paths.ts';
import { canSearchPeople } from './policy.ts';
import { countByPlace } from './queries/people-by-place.ts';
import { searchPeople } from './queries/people-search.ts';
import { findSearcher } from './queries/searcher.ts';
import { whyFound } from './steps/explain-found.ts';
import { isWordless, readSearchText } from './steps/read-search-text.ts';

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
  route({
    method: 'GET',
    path: '/people/map',
    who: ['member'],
    handle: async (request) => (canSearchPeople(request.actor) ? showMap(request) : notFound),
  }),
];

async function showMap({ db, actor, reader, query, now }: RequestBy<Member>): Promise<Answer> {
  const search = { ...readSearch(query), after: undefined };
  const own = search.text === '' ? [] : (await findSearcher(db, actor, now)).languages;
  const { words } = await readSearchText(db, search, [reader.language, ...own]);
  const asked = { actor, search, words, now };
  const countries = await countByPlace(db, asked, 'country');
  const regions = onlyCountryOf(search) ? await countByPlace(db, asked, 'region') : [];
  const view = (
    <PeopleMapPage
      {...{ reader, countries, regions }}
      list={paths.people() + searchQuery(search)}
      changed={(change) => paths.people() + searchQuery({ ...search, ...change })}
    />
  );
  return page(view, { area: 'desk', title: reader.t('people-search.map.title'), current: 'people' });
}

async function showPeople({ db, actor, reader, query, now }: RequestBy<Member>): Promise<Answer> {
  const search = readSearch(query);
  const { language, t } = reader;
  const own = await findSearcher(db, actor, now, { regionsOf: onlyCountryOf(search) });
  const searched = await readSearchText(db, search, [language, ...own.languages]);
  const asked = search.words === 'only' ? undefined : searched.languages[0];
  const searching = { actor, search, words: searched.words, language: asked, own, now };
  const found = await searchPeople(db, searching);
  const shown = [...found.people, ...(found.some?.people ?? [])];
  const why = await whyFound(
    shown.map(({ id, excerpt: text, excerptLanguage }) => ({ id, text, language: excerptLanguage })),
    searched,
  );
  const isPlain = searchQuery(search) === '' && !search.after;
  const suggestions = isPlain ? await findSuggestions(db, actor, now) : undefined;
  // Who is below anyway is not suggested above.
  const below = new Set<string>(shown.map(({ id }) => id));
  const above = suggestions && {
    ...suggestions,
    shown: suggestions.shown.filter(({ subject }) => !below.has(subject)),
  };
  const words = await wordsOf(db);
  const choices = {
    countries: own.countries,
    regions: own.regions,
    subjects: words.list('subject', language),
    roles: words.list('staff_role', language),
    schoolTypes: words.list('school_type', language),
    languages: ownLanguagesFirst(
      words.list('language', language).map(({ key }) => key),
      own.languages,
      language,
    ),
  };
  return page(
    <PeoplePage
      {...{ reader, search, found, choices, own, why }}
      suggestions={above}
      away={query.get('away')}
      alsoSearched={why.alsoSearched}
      wordless={isWordless(search, searched)}
      subjectLabel={(key) => words.label('subject', key, language)}
      wordLabel={(list, key) => words.label(list, key, language)}
      first={paths.people() + searchQuery(search)}
      changed={(change) => paths.people() + searchQuery({ ...search, ...change })}
      inOrder={(sort) => paths.people() + searchQuery({ ...search, sort })}
      map={paths.map() + searchQuery(search)}
      older={found.next && paths.people() + searchQuery(search, writeKey(found.next))}
    />,
    { area: 'desk', title: t('people-search.title'), current: 'people' },
  );
}
