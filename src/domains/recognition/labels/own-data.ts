import { ownRows } from '#domains/core/own-data/registry.ts';

export const labelsOwnData = [
  ownRows({
    table: 'label',
    by: ['member_id'],
    key: ['id'],
    columns: ['kind', 'project_id', 'code', 'issued_at', 'title', 'name', 'school', 'country', 'revoked_at'],
  }),
];
