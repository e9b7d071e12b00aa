import { channel } from 'node:diagnostics_channel';
import { type PGlite, protocol } from '@electric-sql/pglite';
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PGliteDialect,
  type QueryResult,
} from 'kysely';
import { Answer, bind, type Column, close, describe, execute, parse, simple, sync } from './postgres-messages.ts';

/**
 * The way to the embedded database. Kysely's own has PGlite read and plan each statement anew, in six calls. Here a statement that comes
 * a second time is kept by the database, and each query is one call. That call does its work before it returns its promise, and Kysely hands
 * out its one connection to one reader at a time, so that no two of them can mix. Files need no flushing: the file systems of Node write through.
 */
export class EmbeddedDialect extends PGliteDialect {
  private readonly pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.pglite = pglite;
  }

  override createDriver(): Driver {
    return new EmbeddedDriver(this.pglite);
  }
}

/** So that a benchmark can record what is asked. */
const embeddedQueries = channel('opentwinning.embedded-queries');

export class EmbeddedDriver implements Driver {
  private readonly connection: EmbeddedConnection;
  private readonly pglite: PGlite;

  constructor(pglite: PGlite) {
    this.pglite = pglite;
    this.connection = new EmbeddedConnection(pglite);
  }

  async init(): Promise<void> {
    if (this.pglite.closed) throw new Error('The embedded database is closed already.');
    await this.pglite.waitReady;
  }

  async acquireConnection(): Promise<EmbeddedConnection> {
    return this.connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    await this.connection.run('begin');
  }

  async commitTransaction(): Promise<void> {
    // A transaction in which a statement failed is rolled back by its commit.
    if ((await this.connection.run('commit')) === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollbackTransaction(): Promise<void> {
    await this.connection.run('rollback');
  }

  async destroy(): Promise<void> {
    if (!this.pglite.closed) await this.pglite.close();
  }
}

interface Statement {
  /** By which the database keeps it; empty until it comes a second time, as many come only once. */
  name: string;
  readonly parameters: readonly number[];
  columns: readonly Column[];
}

/** The database keeps this many plans, of about a fiftieth of a megabyte each. */
const mostStatements = 600;

class EmbeddedConnection implements DatabaseConnection {
  private readonly pglite: PGlite;
  /** By their texts, the one that was used last at the end. */
  private readonly statements = new Map<string, Statement>();
  private names = 0;

  constructor(pglite: PGlite) {
    this.pglite = pglite;
  }

  async executeQuery<row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<row>> {
    if (embeddedQueries.hasSubscribers) embeddedQueries.publish({ text: sql, values: parameters });
    const known = this.statements.get(sql);
    if (!known) return this.executeNew(sql, parameters);
    this.statements.delete(sql);
    this.statements.set(sql, known);
    if (known.name) {
      const answer = await this.ask([bind(known.name, this.serialize(known, parameters)), execute, sync]);
      if (!isOutdated(answer.error)) return this.resultOf(answer, known);
      await this.forget(sql);
      if (answer.isInTransaction) throw answer.error;
      return this.executeNew(sql, parameters);
    }
    this.names += 1;
    const name = `kept${this.names}`;
    const values = this.serialize(known, parameters);
    const answer = await this.ask([parse(name, sql), describe(name), bind(name, values), execute, sync]);
    if (answer.isParsed) known.name = name;
    known.columns = answer.columns;
    return this.resultOf(answer, known);
  }

  streamQuery<row>(): AsyncIterableIterator<QueryResult<row>> {
    throw new Error('The embedded database does not stream.');
  }

  /** A command without parameters and rows; returns its name as the database says what it has done. */
  async run(command: string): Promise<string> {
    const { error, tag } = await this.ask([simple(command)]);
    if (error) throw error;
    return tag;
  }

  private async executeNew<row>(sql: string, values: readonly unknown[]): Promise<QueryResult<row>> {
    const { error, columns, parameters } = await this.ask([parse('', sql), describe(''), sync]);
    if (error) throw error;
    const statement = { name: '', parameters, columns };
    const answer = await this.ask([bind('', this.serialize(statement, values)), execute, sync]);
    await this.keep(sql, statement);
    return this.resultOf(answer, statement);
  }

  private async keep(sql: string, statement: Statement): Promise<void> {
    this.statements.set(sql, statement);
    if (this.statements.size <= mostStatements) return;
    const [oldest] = this.statements.keys();
    if (oldest !== undefined) await this.forget(oldest);
  }

  private async forget(sql: string): Promise<void> {
    const name = this.statements.get(sql)?.name;
    this.statements.delete(sql);
    if (name) await this.ask([close(name), sync]);
  }

  private serialize({ parameters }: Statement, values: readonly unknown[]): (string | null)[] {
    return values.map((value, at) => {
      if (value === null || value === undefined) return null;
      const serializer = this.pglite.serializers[parameters[at] ?? 0];
      return serializer ? serializer(value) : String(value);
    });
  }

  private resultOf<row>({ error, rows, affected }: Answer, { columns }: Statement): QueryResult<row> {
    if (error) throw error;
    const { parsers } = this.pglite;
    const read = columns.map(({ name, type }) => ({ name, type, parser: parsers[type] }));
    return {
      numAffectedRows: BigInt(affected),
      rows: rows.map((texts) => {
        const row: Record<string, unknown> = {};
        for (const [at, { name, type, parser }] of read.entries()) {
          const text = texts[at] ?? null;
          row[name] = text !== null && parser ? parser(text, type) : text;
        }
        return row as row;
      }),
    };
  }

  /** As a stream: any other way PGlite parses the answer too, and keeps all of its rows until somebody calls its own `query`. */
  private async ask(messages: readonly Uint8Array[]): Promise<Answer> {
    const received: Buffer[] = [];
    // The bytes stand in the memory of the database, which goes on using it.
    const onRawData = (bytes: Uint8Array) => received.push(Buffer.from(bytes));
    await this.pglite.execProtocolRawStream(Buffer.concat(messages), { syncToFs: false, onRawData });
    return new Answer(Buffer.concat(received), errorIn);
  }
}

/** After a change of the schema a kept statement may no longer give the columns that were described. */
function isOutdated(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === '0A000' && /cached plan/.test(error.message);
}

/** As PGlite throws it: with its code, and the name of a constraint. */
function errorIn(bytes: Uint8Array): Error {
  let found: Error | undefined;
  new protocol.Parser().parse(bytes, (message) => {
    if (message instanceof Error) found ??= message;
  });
  return found ?? new Error('The embedded database failed without a word.');
}
