import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenDatabase } from './db.ts';

class MigrationChanged extends Error {}

interface Migration {
  readonly name: string;
  readonly script: string;
  readonly hash: string;
}

/** Brings the schema up to date, forward only. Two processes may start together: the second waits and finds nothing to do. */
export async function migrate(database: OpenDatabase, directory = 'migrations'): Promise<string[]> {
  await database.exec(`create table if not exists migration (
    name text primary key check (length(name) <= 200), hash text not null check (length(hash) = 64), applied_at timestamptz not null default now())`);
  const applied: string[] = [];
  for (const migration of await readMigrations(directory))
    if (await apply(database, migration)) applied.push(migration.name);
  return applied;
}

async function apply(database: OpenDatabase, { name, script, hash }: Migration): Promise<boolean> {
  const { rows } = await database.run('select hash from migration where name = $1', [name]);
  const known = rows[0]?.hash;
  if (known === hash) return false;
  if (known !== undefined) throw new MigrationChanged(`${name} was applied before and has been edited since.`);
  // The name is written first: a second process waits at the primary key, and then fails before the script runs.
  try {
    // Sent as one script it is one transaction.
    await database.exec(`insert into migration (name, hash) values ('${name}', '${hash}');\n${script}`);
    return true;
  } catch (cause) {
    const { rows: now } = await database.run('select hash from migration where name = $1', [name]);
    if (now[0]?.hash === hash) return false;
    throw new Error(`The migration ${name} failed.`, { cause });
  }
}

/** In the order of their names. Throws where a script has a name that tells no order: it would be left out. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = names.find((name) => !/^\d{8}T\d{4}_[a-z\d_]+\.sql$/.test(name));
  if (misnamed) throw new Error(`The migration ${misnamed} must be named like 20260131T0900_add_things.sql.`);
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(directory, name), 'utf8');
      return { name, script, hash: createHash('sha256').update(script).digest('hex') };
    }),
  );
}
