import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { embedded, embeddedOptions, type OpenDatabase, openDatabase } from '#platform/db.ts';
import { openLog } from '#platform/log.ts';
import { migrate, readMigrations } from '#platform/migrations.ts';
import { allJobs } from '#worker/start-worker.ts';
import { keepFresh, lent, takeEmptied } from './empty-copy.ts';
import { openIdleQueue } from './idle-queue.ts';

const server = process.env.TEST_DATABASE_URL;
const directory = '.cache/template';

/** A schema that is made once for all tests and copied for each file of them; made anew when a migration changes. */
export async function makeTemplate(): Promise<void> {
  const name = await templateName();
  return server ? makeServerTemplate(server, name) : makeEmbeddedTemplate(name);
}

async function makeEmbeddedTemplate(name: string): Promise<void> {
  const path = join(directory, `${name}.tar`);
  if (await readFile(path).catch(() => undefined)) return;
  await mkdir(directory, { recursive: true });
  const database = await openDatabase({});
  await prepare(database);
  await database.exec(keepFresh);
  await writeFile(`${path}.new`, await database.dump());
  await database.close();
  await rename(`${path}.new`, path);
}

/** By itself the database would plan anew for the first five values, to see whether they matter; among so few rows they do not. */
const planOnce = 'set plan_cache_mode = force_generic_plan';

/** A database as empty as a fresh installation. Its rows go with `close`. */
export async function openCopy(): Promise<OpenDatabase> {
  if (server) return openServerCopy(server);
  const emptied = await takeEmptied();
  if (emptied) return emptied;
  const database = await openFreshCopy();
  await database.exec(planOnce);
  return lent(database);
}

/** One whose schema may be changed too: it is not reused afterwards. */
export function openCopyToChange(): Promise<OpenDatabase> {
  return server ? openServerCopy(server) : openFreshCopy();
}

async function openFreshCopy(): Promise<OpenDatabase> {
  return embedded(await openFreshPglite());
}

/** What is in memory alone need not be written so that it survives. */
const soonLost = ['synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'].flatMap((set) => ['-c', set]);

/** For tests of what speaks to it; making an empty one takes several times as long. */
export async function openFreshPglite(): Promise<PGlite> {
  const name = await templateName();
  // Where the tests run on a server, none was made before them.
  if (server) await makeEmbeddedTemplate(name);
  const loadDataDir = new Blob([await readFile(join(directory, `${name}.tar`))]);
  const pglite = new PGlite({
    ...embeddedOptions,
    loadDataDir,
    startParams: [...PGlite.defaultStartParams, ...soonLost],
  });
  await pglite.waitReady;
  return pglite;
}

async function openServerCopy(url: string): Promise<OpenDatabase> {
  const copy = `ot_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${copy} template ${await templateName()}`);
  // Twenty requests at once share ten connections and may wait for one lock: on a busy machine the last ones wait longer than anybody at a browser would.
  const database = await openDatabase({ url: named(url, copy), patience: 60_000 });
  return {
    ...database,
    close: () => database.close().then(() => onServer(url, `drop database ${copy} with (force)`)),
  };
}

/** An empty database on a real server, for a process that makes its own schema. */
export async function createEmptyDatabase(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `ot_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${name}`);
  return { url: named(url, name), drop: () => onServer(url, `drop database ${name} with (force)`) };
}

async function makeServerTemplate(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  await client.end();
  if (rowCount) return;
  await onServer(url, `drop database if exists ${name}_new with (force)`); // of a run that was stopped
  await onServer(url, `create database ${name}_new`);
  const database = await openDatabase({ url: named(url, `${name}_new`) });
  await prepare(database);
  await database.close();
  await onServer(url, `alter database ${name}_new rename to ${name}`);
}

async function prepare(database: OpenDatabase): Promise<void> {
  await migrate(database);
  const queue = await openIdleQueue(
    database,
    allJobs({ mailer: { send: async () => undefined }, log: openLog('silent') }),
  );
  await queue.stop();
}

async function templateName(): Promise<string> {
  const hash = createHash('sha256');
  for (const migration of await readMigrations('migrations')) hash.update(migration.hash);
  hash.update(keepFresh);
  return `ot_template_${hash.digest('hex').slice(0, 16)}`;
}

function named(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
