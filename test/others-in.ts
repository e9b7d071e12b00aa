import { sql } from 'kysely';
import type { World } from './world.ts';

/**
 * The rows of these tables that do not belong to one thing (`column` refers to it): a command about that thing must not change
 * them.
 */
export async function othersIn(
  world: World,
  tables: Readonly<Record<string, string>>,
  id: string,
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, column] of Object.entries(tables)) {
    const { rows } = await sql`
      select * from ${sql.table(table)} as t where ${sql.ref(column)} is distinct from ${id} order by t::text
    `.execute(world.db);
    if (rows.length === 0) throw new Error(`There is nothing else in ${table} that a command could change.`);
    found[table] = rows;
  }
  return found;
}
