import { defineContent } from '#domains/core/content/registry.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { PictureId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';
import { findPictureFile } from './access.ts';
import { describePictureJob } from './jobs.ts';
import { longestDescription } from './model.ts';
import { listTextsWithPicture } from './queries.ts';

export const pictureContent = defineContent({
  kind: 'picture',
  word: 'files.content.picture',
  events: { hidden: 'picture.hidden', shown: 'picture.shown' },
  table: 'space_picture',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    authorPupil: 'author_pupil',
    space: 'space_id',
    title: 'alt',
    body: [],
    picture: 'file_key',
  },
  format: 'plain',
  reach: { unscreened: 'People of a space describe their own pictures.' },
  isSeen: async ({ db, actor }, { id }) => (await findPictureFile({ db, actor }, id)) !== undefined,
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  surroundings: listTextsWithPicture,
  correction: {
    texts: [{ column: 'alt', label: 'files.alt', longest: longestDescription, field: 'line', need: 'required' }],
    // Texts that show it by its old description follow.
    async afterWriting({ db }, { id }, { before, after }) {
      if (before.alt !== after.alt)
        await queueJob(db, describePictureJob, { picture: id as PictureId, before: before.alt ?? '' });
    },
  },
  afterHiding: refreshSpace,
});
