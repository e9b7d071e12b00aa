import { wordsOf } from '#domains/core/programme/queries.ts';
import { languagesToRead, saidElsewhere } from '#domains/people/people-search/model.ts';
import { readSearchWords, type SearchWords } from '#domains/people/people-search/queries/search-words.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import type { Member } from '#kernel/actor.ts';
import { wordsFound } from '#kernel/concepts/found-words.ts';
import { conceptOf } from '#kernel/concepts/lexemes.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { conceptTables, tablesToRead } from '#platform/concept-words.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { paths } from '../paths.ts';
import { canListAdverts, canReadPublicAdverts } from '../policy.ts';
import { publicAdvertsFeed } from './documents/feed.ts';
import { advertQuery, readAdvertSearch, writeAdvertKey } from './forms.ts';
import { AdvertsPage } from './pages/adverts-page.tsx';
import { PublicAdvertsPage } from './pages/public-adverts-page.tsx';
import { allWordsFirst, type FoundAdverts, listAdverts, mostCounted } from './queries/adverts.ts';
import { countFacets } from './queries/facets.ts';
import { listPublicAdverts } from './queries/public-adverts.ts';
import { listPublicPage } from './queries/public-page.ts';

export const listRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/adverts',
    who: ['guest', 'member', 'officer'],
    async handle(request) {
      const { actor, query } = request;
      if (!canListAdverts(actor)) return showPublicAdverts(request);
      // The browser sends empty fields too; an address that is shared holds only what is set.
      if ([...query.values()].includes('')) return seeOther(paths.adverts() + advertQuery(readAdvertSearch(query)));
      return showAdverts({ ...request, actor });
    },
  }),
  route({
    method: 'GET',
    path: '/adverts.atom',
    // As `canReadPublicAdverts` says.
    who: ['guest', 'member', 'officer'],
    async handle({ db, t, language, services, now }) {
      const adverts = await listPublicAdverts(db);
      const bytes = publicAdvertsFeed(adverts, { t, language, baseUrl: services.baseUrl, now });
      return { kind: 'file', type: 'application/atom+xml; charset=utf-8', bytes, cache: 'public' };
    },
  }),
];

/** The list for those who are no members: newest first, without a search. */
async function showPublicAdverts({ db, actor, reader, query, t }: PageRequest<string>): Promise<Answer> {
  if (!canReadPublicAdverts(actor)) return notFound;
  const before = readCursor(query.get('before'));
  const { lines, older } = await listPublicPage(db, before);
  const view = (
    <PublicAdvertsPage
      {...{ reader, actor, lines }}
      newest={before && paths.adverts()}
      older={older && `${paths.adverts()}?before=${writeCursor(older)}`}
    />
  );
  const frame = {
    area: 'site',
    title: t('adverts.title'),
    description: t('adverts.public.lead'),
    current: 'adverts',
  } as const;
  return page(view, frame);
}

async function showAdverts({ db, actor, reader, query, now }: RequestBy<Member>): Promise<Answer> {
  const search = readAdvertSearch(query);
  const { language, t } = reader;
  const own = await findSearcher(db, actor, now);
  const likely = [...new Set([language, ...own.languages])];
  const tables = search.text === '' ? [] : await tablesToRead(search.text, languagesToRead(search.text, likely));
  const searched = await readSearchWords(db, { text: search.text, searched: search.words, likely, tables });
  const found = await listAdverts(db, { actor, search, words: searched.words, own });
  const facets = await countFacets(db, { actor, search, words: searched.words });
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
  const view = (
    <AdvertsPage
      {...{ reader, search, found, facets, choices, own }}
      {...(await whyFound(found, searched))}
      ownCountry={actor.country}
      alsoSearched={searched.alsoSearched}
      subjectLabel={(key) => words.label('subject', key, language)}
      first={paths.adverts() + advertQuery(search)}
      changed={(change) => paths.adverts() + advertQuery({ ...search, ...change })}
      older={found.next && paths.adverts() + advertQuery(search, writeAdvertKey(found.next))}
      most={mostCounted}
      allWordsFrom={allWordsFirst}
    />
  );
  return page(view, { area: 'desk', title: t('adverts.title'), current: 'adverts' });
}

/** The words for which each advert was found, and how those say it that are written in another language. */
async function whyFound({ adverts }: FoundAdverts, { words, languages }: SearchWords) {
  const found = words.length === 0 ? [] : adverts;
  const tables = await conceptTables(found.map(({ writtenIn }) => writtenIn));
  const searchedFor = {
    forms: words.flatMap(({ exact, near }) => [...exact, ...near]),
    concepts: new Set(words.flatMap(({ concepts, around }) => [...concepts, ...around]).map(conceptOf)),
  };
  const reasons = found.map(({ id, title, opening, writtenIn: language }) => {
    const table = tables.find((one) => one.language === language);
    return { id, language, ...wordsFound(`${title}. ${opening}`, searchedFor, table) };
  });
  const phrases = reasons.flatMap(({ language, saidAs }) =>
    saidAs === undefined ? [] : [{ language, phrase: saidAs }],
  );
  return {
    marked: new Map<string, ReadonlySet<string>>(reasons.map(({ id, marked }) => [id, marked])),
    saidElsewhere: saidElsewhere(phrases, languages[0]),
  };
}
