import { ownRows } from '#domains/core/own-data/registry.ts';

export const pagesOwnData = [
  ownRows({
    table: 'space_page',
    by: ['author_account'],
    key: ['id'],
    // Its text may be somebody else's by now: their own words are among the versions.
    columns: ['id', 'space_id', 'audience', 'made_at', 'archived_at', 'hidden_at'],
  }),
  ownRows({
    table: 'space_page_version',
    by: ['author_account'],
    key: ['page_id', 'version'],
    columns: ['page_id', 'version', 'title', 'body', 'saved_at'],
  }),
];
