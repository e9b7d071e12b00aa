import { listCountriesOfProjects, wordsOf } from '#domains/core/programme/queries.ts';
import { canKeepSearches } from '#domains/people/people-search/policy.ts';
import { whyFound } from '#domains/people/people-search/steps/explain-found.ts';
import { isWordless, readSearchText } from '#domains/people/people-search/steps/read-search-text.ts';
import { findFreshStory } from '#domains/spaces/diary/queries/stories.ts';
import { paths as savedSearches } from '#domains/work/saved-searches/paths.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { guessLanguage } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import type { Viewer } from '#platform/command.ts';
import { type Answer, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { paths } from '../paths.ts';
import { canOpenPublicSide } from '../policy.ts';
import { galleryQuery, readFilter } from './forms.ts';
import { type GalleryFilter, isChosen } from './model.ts';
import type { Fresh } from './pages/fresh-story.tsx';
import { GalleryPage } from './pages/gallery-page.tsx';
import { type GalleryCard, listPublicProjects } from './queries/projects.ts';
import { readFacets } from './steps/read-facets.ts';

export const galleryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects',
    who: everyone,
    async handle(request) {
      const { query } = request;
      // The browser sends empty fields too; an address that is shared holds only what is set.
      if ([...query.values()].includes('')) return seeOther(addressOf(readFilter(query)));
      return showGallery(request);
    },
  }),
];

async function showGallery({ db, actor, reader, query, now }: RequestBy<Actor>): Promise<Answer> {
  const filter = readFilter(query);
  const { t, language } = reader;
  const searched = await readSearchText(db, { text: filter.q, words: filter.words }, [language]);
  const searching = { filter, words: searched.words };
  const found = await listPublicProjects(db, searching);
  const facets = await readFacets(db, searching);
  const [words, countries] = [await wordsOf(db), await listCountriesOfProjects(db, now)];
  const isFirst = !isChosen(filter) && !found.newer;
  const fresh = isFirst ? await findFresh({ db, actor }, found.cards) : undefined;
  const why = await whyFound(found.cards.map(saidIn), searched);
  const view = (
    <GalleryPage
      {...{ reader, words, countries, filter, found, facets, fresh }}
      {...{ why, alsoSearched: why.alsoSearched }}
      wordless={isWordless({ text: filter.q }, searched)}
      changed={(change) => addressOf(filter, change)}
      save={
        canKeepSearches(actor) && isChosen(filter) ? savedSearches.save('projects', galleryQuery(filter)) : undefined
      }
      newer={found.newer && addressOf(filter, { after: found.newer })}
      older={found.older && addressOf(filter, { before: found.older })}
    />
  );
  return page(view, {
    area: 'site',
    title: t('projects.gallery.title'),
    current: 'projects',
    description: t('projects.gallery.lead'),
  });
}

/** What a card says, in the language that it looks like. */
function saidIn({ id, title, opening, languages }: GalleryCard) {
  const text = `${title}. ${opening}`;
  return { id, text, language: guessLanguage(foldedWords(text), languages) ?? languages[0] ?? 'en' };
}

/** The newest that one of these projects tells in public. */
async function findFresh({ db, actor }: Viewer, cards: readonly GalleryCard[]): Promise<Fresh | undefined> {
  const story = await findFreshStory(
    db,
    cards.filter((card) => canOpenPublicSide(actor, card)).flatMap(({ space }) => space ?? []),
  );
  const card = story && cards.find(({ space }) => space === story.space);
  return card && { story, card };
}

const addressOf = (filter: GalleryFilter, change: Parameters<typeof galleryQuery>[1] = {}) =>
  `${paths.gallery()}${galleryQuery(filter, change)}`;
