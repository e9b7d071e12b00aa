import { ownRows } from '#domains/core/own-data/registry.ts';

export const spacesOwnData = [
  ownRows({
    table: 'space_member',
    by: ['member_id'],
    key: ['space_id'],
    columns: ['space_id', 'role', 'joined_at', 'follows'],
  }),
];
