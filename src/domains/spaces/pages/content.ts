import { defineContent } from '#domains/core/content/registry.ts';
import { findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import { findPage } from './access.ts';

export const pageContent = defineContent({
  kind: 'page',
  word: 'pages.content.page',
  events: { hidden: 'page.hidden', shown: 'page.shown' },
  table: 'space_page',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    authorPupil: 'author_pupil',
    space: 'space_id',
    removedAt: 'archived_at',
    title: 'title',
    body: ['body'],
  },
  format: 'html',
  async isSeen({ db, actor }, { id, space }) {
    const side = space && (await findSpaceOrPublicSide({ db, actor }, space));
    return side ? (await findPage({ db, actor }, side, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  afterHiding: refreshSpace,
});
