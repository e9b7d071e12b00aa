import { ownRows } from '#domains/core/own-data/registry.ts';

export const screeningOwnData = [
  ownRows({ table: 'approach', by: ['member_id'], key: ['id'], columns: ['body', 'outcome', 'made_at'] }),
  ownRows({
    table: 'held_text',
    by: ['member_id'],
    key: ['id'],
    columns: ['kind', 'title', 'body', 'rule', 'state', 'held_at', 'decided_at', 'reason', 'words'],
  }),
];
