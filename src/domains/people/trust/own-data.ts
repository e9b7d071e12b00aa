import { ownRows } from '#domains/core/own-data/registry.ts';

export const trustOwnData = [
  ownRows({
    table: 'member_trust',
    by: ['member_id'],
    key: ['member_id'],
    columns: ['verified_since', 'approved_projects', 'posts'],
  }),
];
