import { type Erasure, rowsUnnamed } from '#domains/core/erasure/registry.ts';

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

export const filesErasure = [rowsUnnamed('space_picture', 'author_account'), pictureDraftErasure];
