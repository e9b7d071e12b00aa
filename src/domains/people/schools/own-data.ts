import { sql } from 'kysely';
import { ownRows } from '#domains/core/own-data/registry.ts';

export const schoolsOwnData = [
  ownRows({
    table: 'school_change',
    by: ['changed_by'],
    key: ['id'],
    columns: ['school_id', 'changed_at'],
    // What stood there before was typed by others: a head's name and address, too.
    told: () => ({ parts: sql`(select jsonb_agg(one - 'before') from jsonb_array_elements(school_change.parts) one)` }),
  }),
];
