import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { contentOf } from '../registry.ts';

/** Keeps content as it is until the end of the transaction. False where it has been removed or hidden meanwhile. */
export async function lockContent(
  { db }: Pick<Tx, 'db'>,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<boolean> {
  const { table, columns } = contentOf(kind);
  const there = columns.removedAt ? sql`${sql.ref(columns.removedAt)} is null` : sql`true`;
  const { rows } = await sql`
    select ${sql.ref(columns.id)} from ${sql.table(table)}
    where ${sql.ref(columns.id)} = ${id}::uuid and hidden_at is null and ${there}
    for no key update`.execute(db);
  return rows.length > 0;
}
