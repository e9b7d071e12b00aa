// Loaded before the real server while its queries are recorded (node --import), never while it is measured.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import pg from 'pg';

/** One statement as the driver received it. */
export interface RecordedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything that one request sent to the database, in order. */
export interface Recorded {
  readonly path: string;
  readonly cookie: string;
  readonly queries: readonly RecordedQuery[];
}

const current = new AsyncLocalStorage<RecordedQuery[]>();

function noteQueries(prototype: object): void {
  const query: unknown = Reflect.get(prototype, 'query');
  if (typeof query !== 'function') throw new Error('The driver has no method "query" any more.');
  Object.defineProperty(prototype, 'query', {
    value(this: unknown, text: unknown, values: unknown, ...more: unknown[]): unknown {
      // What a new connection is set to is no question of the page, and has no rows.
      if (typeof text === 'string' && !text.startsWith('set '))
        current.getStore()?.push({ text, values: Array.isArray(values) ? [...values] : [] });
      return Reflect.apply(query, this, [text, values, ...more]);
    },
  });
}

noteQueries(pg.Client.prototype);
// The driver of the embedded database (src/platform/embedded-driver.ts) tells what it asks.
subscribe('opentwinning.embedded-queries', (query) => current.getStore()?.push(query as RecordedQuery));

const emit = Server.prototype.emit;
Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
  if (event !== 'request') return Reflect.apply(emit, this, [event, ...args]);
  const [request, reply] = args as [IncomingMessage, ServerResponse];
  const queries: RecordedQuery[] = [];
  reply.on('finish', () => {
    const recorded: Recorded = { path: request.url ?? '', cookie: request.headers.cookie ?? '', queries };
    process.send?.(recorded);
  });
  return current.run(queries, () => Reflect.apply(emit, this, [event, ...args]));
};
