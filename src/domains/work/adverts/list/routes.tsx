import { wordsOf } from '#domains/core/programme/queries.ts';
import { findSearcher } from '#domains/people/people-search/queries/searcher.ts';
import { whyFound } from '#domains/people/people-search/steps/explain-found.ts';
import { isWordless, readSearchText } from '#domains/people/people-search/steps/read-search-text.ts';
import type { Member } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
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
import { askedLanguage } from '#platform/i18n.ts';
import { ownLanguagesFirst } from '#ui/names-of.ts';
import { paths } from '../paths.ts';
import { canListAdverts, canReadPublicAdverts } from '../policy.ts';
import { publicAdvertsFeed } from './documents/feed.ts';
import { advertQuery, readAdvertSearch, writeAdvertKey } from './forms.ts';
import { AdvertsPage } from './pages/adverts-page.tsx';
import { PublicAdvertsPage } from './pages/public-adverts-page.tsx';
import { allWordsFirst, listAdverts, mostCounted } from './queries/adverts.ts';
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
    async handle({ db, query, services, now, language: own }) {
      const adverts = await listPublicAdverts(db);
      const language = askedLanguage(query, own);
      const bytes = publicAdvertsFeed(adverts, { language, baseUrl: services.baseUrl, now });
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
  const searched = await readSearchText(db, search, [language, ...own.languages]);
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
  const why = await whyFound(
    found.adverts.map(({ id, title, opening, writtenIn }) => ({
      id,
      text: `${title}. ${opening}`,
      language: writtenIn,
    })),
    searched,
  );
  const view = (
    <AdvertsPage
      {...{ reader, search, found, facets, choices, own, ...why }}
      ownCountry={actor.country}
      wordless={isWordless(search, searched)}
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
