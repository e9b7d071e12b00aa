import type { OpenDatabase } from '#platform/db.ts';

/*
 * Opening an embedded database takes most of a second of a processor, emptying one a hundredth of that. So each process keeps those it
 * has opened, and empties them for the next file of tests.
 */

const tables = `
  select c.oid, n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'fresh')`;

/** Keeps what a fresh installation holds (words, countries, queues) beside the tables themselves. */
export const keepFresh = `
  do $$
  declare each record; has_rows boolean;
  begin
    create schema fresh;
    for each in ${tables} loop
      execute format('select exists (select from %I.%I)', each.schema, each.name) into has_rows;
      if has_rows then
        execute format('create table fresh.%I as table %I.%I', each.schema || '.' || each.name, each.schema, each.name);
      end if;
    end loop;
  end $$;`;

/** Makes it as a fresh installation again. Rows are deleted, in any order: truncating costs ten times as much. */
const makeFresh = `
  do $$
  declare each record; columns text; kept text; differs boolean;
  begin
    set local session_replication_role = replica;
    for each in ${tables} and pg_relation_size(c.oid) > 0 loop
      kept := format('fresh.%I', each.schema || '.' || each.name);
      if to_regclass(kept) is null then
        execute format('delete from %I.%I', each.schema, each.name);
        continue;
      end if;
      execute format('select exists (table %1$I.%2$I except table %3$s) or exists (table %3$s except table %1$I.%2$I)',
        each.schema, each.name, kept) into differs;
      continue when not differs;
      select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = each.oid and attnum > 0 and not attisdropped and attgenerated = '';
      execute format('delete from %I.%I', each.schema, each.name);
      execute format('insert into %I.%I (%s) overriding system value select %s from %s', each.schema, each.name, columns, columns, kept);
    end loop;
    set local session_replication_role = origin;
  end $$;`;

const idle: OpenDatabase[] = [];

/** One that an earlier file has left, if there is one. */
export async function takeEmptied(): Promise<OpenDatabase | undefined> {
  const database = idle.pop();
  await database?.exec(makeFresh);
  return database && lent(database);
}

/** A database that goes back to the others where its reader closes it. */
export function lent(database: OpenDatabase): OpenDatabase {
  return {
    ...database,
    // Another object for each reader: what is remembered for a database must not outlive it.
    db: database.db.withoutPlugins(),
    async close() {
      await shrink(database);
      idle.push(database);
    },
  };
}

/** Deleted rows leave room behind them: after thousands everything would be slow to read. And the planner counts as in a new table. */
async function shrink(database: OpenDatabase): Promise<void> {
  const { rows } = await database.run(
    `select schema, name, format('%I.%I', schema, name) as "table" from (${tables}) t where pg_relation_size(t.oid) > 300000`,
  );
  if (rows.length === 0) return;
  await database.exec(makeFresh);
  await database.exec(`vacuum full ${rows.map(({ table }) => table).join(', ')}`);
  for (const { schema, name } of rows) await database.run('select pg_clear_relation_stats($1, $2)', [schema, name]);
}
