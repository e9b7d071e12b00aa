import { sql } from 'kysely';
import type { World } from './world.ts';

/**
 * All rows of all tables that hold one of these ids: what must be the same before and after something was done elsewhere. A statement
 * that has lost a condition changes rows that nobody meant.
 */
export async function rowsAbout(
  { db }: Pick<World, 'db'>,
  ids: readonly string[],
  { except = ['event', 'session'] }: { readonly except?: readonly string[] } = {},
): Promise<Record<string, unknown[]>> {
  const tables = (await db.introspection.getTables()).filter(
    ({ isView, name, schema }) => schema === 'public' && !isView && !except.includes(name),
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(name)} t
      where to_jsonb(t)::text like any(${ids.map((id) => `%${id}%`)}) order by to_jsonb(t)::text`.execute(db);
    if (rows.length > 0) found[name] = rows.map(({ row }) => row);
  }
  return found;
}
