import { ownRows } from '#domains/core/own-data/registry.ts';

export const staffOwnData = [
  ownRows({ table: 'officer', by: ['id'], key: ['id'], columns: ['service_id', 'every_country'] }),
  ownRows({ table: 'officer_country', by: ['officer_id'], key: ['country'], columns: ['country'] }),
];
