import { ownRows } from '#domains/core/own-data/registry.ts';

export const schoolsOwnData = [
  ownRows({ table: 'school_change', by: ['changed_by'], key: ['id'], columns: ['school_id', 'parts', 'changed_at'] }),
];
