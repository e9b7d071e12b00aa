import { ownRows } from '#domains/core/own-data/registry.ts';

export const forumOwnData = [
  ownRows({
    table: 'discussion',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'space_id', 'title', 'body', 'made_at', 'hidden_at', 'removed_at'],
  }),
];
