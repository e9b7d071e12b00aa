import { defineContent } from '#domains/core/content/registry.ts';
import { cleanCorrection } from '#domains/spaces/files/steps/clean-correction.ts';
import { detailsInCorrection } from '#domains/spaces/pupils/steps/find-details-in-correction.ts';
import { findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { findPage } from './access.ts';
import { longestBody } from './model.ts';
import { keepCorrectedVersion } from './steps/keep-corrected-version.ts';

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
  reach: { unscreened: 'People of a space write pages about their own work, and they are sent to nobody.' },
  pupilsWriteIn: true,
  async isSeen({ db, actor }, { id, space }) {
    const side = space && (await findSpaceOrPublicSide({ db, actor }, space));
    return side ? (await findPage({ db, actor }, side, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  correction: {
    texts: [
      { column: 'title', label: 'pages.title', longest: 200, field: 'line', need: 'required' },
      { column: 'body', label: 'pages.body', longest: longestBody, field: 'rich', need: 'optional' },
    ],
    clean: cleanCorrection,
    naming: detailsInCorrection({ kind: 'page', format: 'html', findPublic }),
    afterWriting: keepCorrectedVersion,
  },
  afterHiding: refreshSpace,
});

async function findPublic(db: Db, id: string): Promise<string | undefined> {
  const page = await db
    .selectFrom('space_page')
    .select('audience')
    .where('id', '=', id as SpacePageId)
    .executeTakeFirst();
  return page?.audience === 'public' ? id : undefined;
}
