import { ownRows } from '#domains/core/own-data/registry.ts';

export const approachesOwnData = [
  ownRows({ table: 'approach', by: ['member_id'], key: ['id'], columns: ['body', 'made_at'] }),
];
