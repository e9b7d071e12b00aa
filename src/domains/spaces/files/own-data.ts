import { ownRows } from '#domains/core/own-data/registry.ts';

export const filesOwnData = [
  ownRows({
    table: 'space_picture',
    by: ['author_account'],
    key: ['id'],
    columns: ['id', 'space_id', 'alt', 'added_at', 'hidden_at'],
    picture: 'file_key',
  }),
  ownRows({ table: 'picture_draft', by: ['author_account'], key: ['id'], columns: ['space_id', 'name', 'added_at'] }),
];
