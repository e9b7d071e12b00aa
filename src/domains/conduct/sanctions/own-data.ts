import { ownRows } from '#domains/core/own-data/registry.ts';

export const sanctionsOwnData = [
  ownRows({
    table: 'sanction',
    by: ['member_id'],
    key: ['id'],
    columns: ['kind', 'rule', 'facts', 'begun_at', 'ends_at', 'checked_at', 'lifted_at', 'lift_words'],
  }),
];
