import type { OpenDatabase } from '../src/platform/db.ts';

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

/** Makes it as a fresh installation again. */
export const makeFresh = `
  do $$
  declare each record; columns text; filled text;
  begin
    select string_agg(format('%I.%I', schema, name), ', ') into filled from (${tables}) t where pg_relation_size(t.oid) > 0;
    if filled is null then return; end if;
    execute 'truncate ' || filled || ' restart identity cascade';
    set local session_replication_role = replica; -- in any order
    for each in ${tables} and exists (
      select from pg_class f join pg_namespace s on s.oid = f.relnamespace
      where s.nspname = 'fresh' and f.relname = n.nspname || '.' || c.relname) loop
      select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
      where attrelid = each.oid and attnum > 0 and not attisdropped and attgenerated = '';
      execute format('insert into %I.%I (%s) overriding system value select %s from fresh.%I',
        each.schema, each.name, columns, columns, each.schema || '.' || each.name);
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
    close: async () => {
      idle.push(database);
    },
  };
}
