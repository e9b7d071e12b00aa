import { ownRows } from '#domains/core/own-data/registry.ts';

export const repliesOwnData = [
  ownRows({
    table: 'reply',
    by: ['author_account'],
    key: ['id'],
    columns: ['thread_id', 'space_id', 'body', 'made_at', 'waits_since', 'hidden_at', 'removed_at'],
  }),
];
