import { setTimeout as wait } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import {
  CompiledQuery,
  Kysely,
  type LogEvent,
  PostgresDialect,
  type Transaction,
  type TransactionBuilder,
} from 'kysely';
import pg from 'pg';
import type { DB } from './db-types.ts';
import { EmbeddedDialect } from './embedded-driver.ts';
import { countQuery, isInRequest } from './query-count.ts';

export type Db = Kysely<DB> | Transaction<DB>;

type Row = Record<string, unknown>;

export interface OpenDatabase {
  readonly db: Kysely<DB>;
  readonly embedded: boolean;
  /** Runs a script of several statements, without parameters. */
  exec(script: string): Promise<void>;
  /** One statement, or a script (the rows of all its statements), for the queue of jobs, which brings its own SQL. */
  run(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
  /** Hears what any process on this database says on a channel, and of each time that the line was down. Not on the embedded one, which serves one process. */
  readonly listen?: (channel: string, on: Listener) => Promise<{ close(): Promise<void> }>;
  /** The whole embedded database as one file. A server has its own tools for that. */
  dump(): Promise<Buffer>;
  close(): Promise<void>;
}

interface Listener {
  hear(message: string): void;
  /** The line is there again: what was said meanwhile was not heard. */
  missed(): void;
}

const oid = { int8: 20, date: 1082 };
const log = (entry: LogEvent) => {
  // The driver of a server also reports begin, commit and rollback, which are no queries.
  if (entry.level === 'query' && !/^(?:begin|commit|rollback)/i.test(entry.query.sql)) countQuery();
};

interface Place {
  readonly url?: string | undefined;
  readonly dataDir?: string | undefined;
  /** So long a request waits for one of the connections to a server, in milliseconds; twice as long for a lock, six times for a statement. Then it is told to come back. */
  readonly patience?: number;
}

/** A real PostgreSQL where `url` names one, else an embedded one in `dataDir` (in memory where that is missing too). */
export async function openDatabase({ url, dataDir = 'memory://', patience = 5000 }: Place): Promise<OpenDatabase> {
  return url ? openServer(url, patience) : embedded(await PGlite.create({ ...embeddedOptions, dataDir }));
}

const mostTries = 3;

/**
 * Of two transactions in a deadlock the server aborts one. It was rolled back, so it is tried again. Locks are taken in one order
 * everywhere, so that this is rare; it costs a second each time.
 */
class PatientDatabase extends Kysely<DB> {
  override transaction(): TransactionBuilder<DB> {
    const builder = super.transaction();
    const once = builder.execute.bind(builder);
    builder.execute = async (work) => {
      for (let tries = 1; ; tries += 1)
        try {
          return await once(work);
        } catch (error) {
          if (tries === mostTries || !isDeadlock(error)) throw error;
        }
    };
    return builder;
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}

async function openServer(url: string, patience: number): Promise<OpenDatabase> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(oid.int8, Number);
  types.setTypeParser(oid.date, (text: string) => text);
  const pool = new pg.Pool({ connectionString: url, max: 10, types, connectionTimeoutMillis: patience });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks while it is checked out tells the statement that waits for it; the pool does not listen to it then.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connect = connectIn(pool, patience);
  const shared = { connect, end: () => pool.end(), options: pool.options };
  const db = new PatientDatabase({ dialect: new PostgresDialect({ pool: shared }), log });
  return {
    db,
    embedded: false,
    async exec(script) {
      const client = await connect();
      await client.query(script).finally(() => client.release());
    },
    async run(text, values) {
      const client = await connect();
      try {
        const answered: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query<Row>(
          text,
          values ? [...values] : undefined,
        );
        return { rows: Array.isArray(answered) ? answered.flatMap((result) => result.rows) : answered.rows };
      } catch (error) {
        // A script that opened a transaction of its own would leave it on the connection.
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    listen: (channel, on) => listenTo(url, channel, on),
    dump: () => Promise.reject(new Error('Only the embedded database is dumped here; for a server use pg_dump.')),
    async close() {
      await db.destroy();
      // Kysely leaves a pool alone that it has not used itself.
      if (!pool.ended) await pool.end();
    },
  };
}

/** Of requests: somebody waits for the answer, and a statement that hangs would hold one of few connections. Jobs and migrations take their time. */
const limitTimes = (patience: number) => `set statement_timeout = ${6 * patience}; set lock_timeout = ${2 * patience}`;
const unlimitTimes = 'reset statement_timeout; reset lock_timeout';

/** Requests and jobs share the connections: each one that is taken gets the limits of who takes it, where it has others. */
function connectIn(pool: pg.Pool, patience: number): () => Promise<pg.PoolClient> {
  const limited = new WeakSet<pg.PoolClient>();
  return async () => {
    const client = await pool.connect();
    const limit = isInRequest();
    if (limited.has(client) === limit) return client;
    try {
      await client.query(limit ? limitTimes(patience) : unlimitTimes);
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (limit) limited.add(client);
    else limited.delete(client);
    return client;
  };
}

/** On a connection of its own, which is opened again whenever it breaks. */
async function listenTo(connectionString: string, channel: string, on: Listener): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let isClosed = false;
  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5000 });
    next.on('error', () => undefined);
    next.on('notification', ({ payload = '' }) => on.hear(payload));
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    next.once('end', () => void openAgain());
  };
  const openAgain = async (): Promise<void> => {
    while (!isClosed) {
      const isOpen = await open().then(
        () => true,
        () => false,
      );
      if (isOpen) return on.missed();
      await wait(500);
    }
  };
  await open();
  return {
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}

export const embeddedOptions = {
  extensions: { pg_trgm },
  parsers: { [oid.int8]: Number, [oid.date]: (text: string) => text },
} as const;

/** The embedded database that is open already: the tests open theirs in a way of their own. */
export function embedded(pglite: PGlite): OpenDatabase {
  const db = new Kysely<DB>({ dialect: new EmbeddedDialect(pglite), log });
  return {
    db,
    embedded: true,
    // There is one connection: statements outside Kysely must hold Kysely's, or they would run inside its transactions.
    exec: (script) =>
      db.connection().execute(async () => {
        await pglite.exec(script);
      }),
    run: (text, values) =>
      db.connection().execute(async (connection) => {
        if (values && values.length > 0) {
          const { rows } = await connection.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
          return { rows };
        }
        try {
          const results = await pglite.exec(text);
          return { rows: results.flatMap((result) => result.rows as Row[]) };
        } catch (error) {
          await pglite.exec('rollback').catch(() => undefined);
          throw error;
        }
      }),
    dump: () =>
      db.connection().execute(async () => Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer())),
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

/** Errors of a server that is ending, starting, full or unreachable, or of a statement that took or waited too long: codes of PostgreSQL and of the system, and messages of the driver without a code. */
const lostCodes =
  /^(?:57P0[123]|57014|55P03|53[34]00|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;
const lostWords = /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i;

/** Whether the database is unreachable or has too much to do at the moment. The request may be repeated; whether the statement was done is not known. */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseLost);
  if ('code' in error && typeof error.code === 'string' && lostCodes.test(error.code)) return true;
  return lostWords.test(error.message) || isDatabaseLost(error.cause);
}

/** Whether PostgreSQL refused a row because of a unique constraint. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
