import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { CompiledQuery, Kysely, type LogEvent, PGliteDialect, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './db-types.ts';
import { countQuery } from './query-count.ts';

export type Db = Kysely<DB> | Transaction<DB>;

export interface OpenDatabase {
  readonly db: Kysely<DB>;
  readonly embedded: boolean;
  /** Runs a script of several statements, without parameters. */
  exec(script: string): Promise<void>;
  /** One statement or script in plain SQL, for the queue of jobs, which brings its own. */
  run(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  close(): Promise<void>;
}

const oid = { int8: 20, date: 1082 };
const log = (entry: LogEvent) => {
  if (entry.level === 'query') countQuery();
};

/** A real PostgreSQL where `url` names one, else an embedded one in `dataDir` (in memory where that is missing too). */
export async function openDatabase({ url, dataDir, blob }: { url?: string | undefined; dataDir?: string | undefined; blob?: Blob | undefined }): Promise<OpenDatabase> {
  return url ? openServer(url) : openEmbedded(dataDir, blob);
}

async function openServer(url: string): Promise<OpenDatabase> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(oid.int8, Number);
  types.setTypeParser(oid.date, (text: string) => text);
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log });
  return {
    db,
    embedded: false,
    async exec(script) {
      await pool.query(script);
    },
    run: async (text, values) => pool.query(text, values ? [...values] : undefined),
    close: () => db.destroy(),
  };
}

async function openEmbedded(dataDir: string | undefined, blob: Blob | undefined): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    dataDir: dataDir ?? 'memory://',
    extensions: { pg_trgm },
    parsers: { [oid.int8]: Number, [oid.date]: (text) => text },
    ...(blob && { loadDataDir: blob }),
  });
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }), log });
  return {
    db,
    embedded: true,
    // There is one connection: whoever wants to speak without Kysely holds Kysely's, or would land in its transactions.
    exec: (script) =>
      db.connection().execute(async () => {
        await pglite.exec(script);
      }),
    run: (text, values) =>
      db.connection().execute(async (connection) => {
        if (values && values.length > 0) {
          const { rows } = await connection.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
          return { rows };
        }
        const results = await pglite.exec(text);
        return { rows: (results.at(-1)?.rows ?? []) as Record<string, unknown>[] };
      }),
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}
