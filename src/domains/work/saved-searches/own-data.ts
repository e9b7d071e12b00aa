import { ownRows } from '#domains/core/own-data/registry.ts';

export const savedSearchesOwnData = [
  ownRows({
    table: 'saved_search',
    by: ['member_id'],
    key: ['id'],
    columns: ['list', 'name', 'query', 'mails', 'saved_at'],
  }),
];
