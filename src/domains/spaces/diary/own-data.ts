import { ownRows } from '#domains/core/own-data/registry.ts';

export const diaryOwnData = [
  ownRows({
    table: 'diary_post',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'space_id', 'title', 'body', 'audience', 'posted_at', 'edited_at', 'hidden_at', 'removed_at'],
  }),
];
