import { listCountries, wordsOf } from '#domains/core/programme/queries.ts';
import { findFreshStory } from '#domains/spaces/diary/queries/stories.ts';
import { everyone } from '#kernel/actor.ts';
import type { Viewer } from '#platform/command.ts';
import { page, type Route, route } from '#platform/http.ts';
import { paths } from '../paths.ts';
import { canOpenPublicSide } from '../policy.ts';
import { readFilter, writeFilter } from './forms.ts';
import { type GalleryFilter, isChosen } from './model.ts';
import type { Fresh } from './pages/fresh-story.tsx';
import { GalleryPage } from './pages/gallery-page.tsx';
import { type GalleryCard, listFacets, listPublicProjects } from './queries.ts';

export const galleryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects',
    who: everyone,
    async handle({ db, actor, reader, query, now }) {
      const filter = readFilter(query);
      const found = await listPublicProjects(db, filter);
      const facets = await listFacets(db, filter);
      const [words, countries] = [await wordsOf(db), await listCountries(db, now)];
      const isFirst = !isChosen(filter) && !found.newer;
      const fresh = isFirst ? await findFresh({ db, actor }, found.cards) : undefined;
      const newer = found.newer && addressOf(filter, { after: found.newer });
      const older = found.older && addressOf(filter, { before: found.older });
      return page(<GalleryPage {...{ reader, words, countries, filter, found, facets, fresh, newer, older }} />, {
        area: 'site',
        title: reader.t('projects.gallery.title'),
        current: 'projects',
        description: reader.t('projects.gallery.lead'),
      });
    },
  }),
];

/** The newest that one of these projects tells in public. */
async function findFresh({ db, actor }: Viewer, cards: readonly GalleryCard[]): Promise<Fresh | undefined> {
  const story = await findFreshStory(
    db,
    cards.filter((card) => canOpenPublicSide(actor, card)).flatMap(({ space }) => space ?? []),
  );
  const card = story && cards.find(({ space }) => space === story.space);
  return card && { story, card };
}

const addressOf = (filter: GalleryFilter, change: Partial<Pick<GalleryFilter, 'before' | 'after'>>) =>
  `${paths.gallery()}?${writeFilter(filter, change)}`;
