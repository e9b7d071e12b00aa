import { authorsUnnamed, type Erasure } from '#domains/core/erasure/registry.ts';

const pictureDraftErasure: Erasure = {
  covers: { 'picture_draft.author_account': 'row goes' },
  async erase({ db }, account) {
    const rows = await db
      .deleteFrom('picture_draft')
      .where('author_account', '=', account)
      .returning('file_key')
      .execute();
    return rows.map(({ file_key }) => file_key);
  },
};

export const filesErasure = [authorsUnnamed('space_picture'), pictureDraftErasure];
