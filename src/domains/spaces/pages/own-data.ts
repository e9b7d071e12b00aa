import { ownRows } from '#domains/core/own-data/registry.ts';

export const pagesOwnData = [
  ownRows({
    table: 'space_page',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'space_id', 'title', 'body', 'audience', 'made_at', 'edited_at', 'archived_at', 'hidden_at'],
  }),
  ownRows({
    table: 'space_page_version',
    by: ['author_account'],
    key: ['page_id', 'version'],
    columns: ['page_id', 'version', 'title', 'body', 'saved_at'],
  }),
];
