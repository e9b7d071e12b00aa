import { ownRows } from '#domains/core/own-data/registry.ts';

export const journalOwnData = [
  ownRows({
    table: 'journal_post',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'body', 'audience', 'posted_at', 'edited_at', 'hidden_at', 'removed_at'],
  }),
  ownRows({
    table: 'journal_picture',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'post_id', 'alt', 'added_at'],
    picture: 'file_key',
  }),
  ownRows({
    table: 'journal_reaction',
    by: ['member_id'],
    key: ['post_id'],
    columns: ['post_id', 'kind', 'reacted_at'],
  }),
];
