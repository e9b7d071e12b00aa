import { type RawBuilder, sql } from 'kysely';
import type { Officer } from '#kernel/actor.ts';

/** Whether the officer serves the country in this column, as SQL that can use an index; `serves` checks one country. */
export function servedBy({ serves }: Officer, column: string): RawBuilder<boolean> {
  return serves === 'every country' ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${[...serves]})`;
}
