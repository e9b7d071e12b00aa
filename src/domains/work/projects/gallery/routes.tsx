import { listCountries, wordsOf } from '#domains/core/programme/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { page, type Route, route } from '#platform/http.ts';
import { paths } from '../paths.ts';
import { type GalleryFilter, readFilter, writeFilter } from './forms.ts';
import { GalleryPage } from './pages/gallery-page.tsx';
import { listPublicProjects } from './queries.ts';

export const galleryRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects',
    who: everyone,
    async handle({ db, reader, query, now }) {
      const filter = readFilter(query);
      const found = await listPublicProjects(db, filter);
      const [words, countries] = [await wordsOf(db), await listCountries(db, now)];
      const newer = found.newer && addressOf(filter, { after: found.newer });
      const older = found.older && addressOf(filter, { before: found.older });
      return page(<GalleryPage {...{ reader, words, countries, filter, found, newer, older }} />, {
        area: 'site',
        title: reader.t('projects.gallery.title'),
        current: 'projects',
        description: reader.t('projects.gallery.lead'),
      });
    },
  }),
];

const addressOf = (filter: GalleryFilter, change: Partial<Pick<GalleryFilter, 'before' | 'after'>>) =>
  `${paths.gallery()}?${writeFilter(filter, change)}`;
