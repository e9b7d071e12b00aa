// The limit of this machine: node:http, the bare driver and template strings. The bench sends it the pages as messages.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { fill, type Results, type Template, templateOf } from './limit-page.ts';
import type { RecordedQuery } from './record-queries.ts';

export interface LimitPage {
  readonly path: string;
  readonly cookie: string;
  readonly queries: readonly RecordedQuery[];
  readonly body: string;
}

export interface LimitOrder {
  readonly where: { readonly url: string } | { readonly dataDir: string };
  readonly pages: readonly LimitPage[];
}

export interface LimitReady {
  readonly port: number;
  /** How much of all pages is made from rows, from 0 to 1, by characters. */
  readonly made: number;
}

type RunQuery = (query: RecordedQuery) => Promise<Results[number]>;

async function openDriver(where: LimitOrder['where']): Promise<RunQuery> {
  const [int8, date] = [20, 1082];
  if ('url' in where) {
    const types = new pg.TypeOverrides();
    types.setTypeParser(int8, Number);
    types.setTypeParser(date, (text: string) => text);
    const pool = new pg.Pool({ connectionString: where.url, max: 10, types });
    return async ({ text, values }) => (await pool.query<Results[number][number]>(text, [...values])).rows;
  }
  const pglite = await PGlite.create({
    dataDir: where.dataDir,
    extensions: { pg_trgm },
    parsers: { [int8]: Number, [date]: (text) => text },
  });
  return async ({ text, values }) => (await pglite.query<Results[number][number]>(text, [...values])).rows;
}

async function serve({ where, pages }: LimitOrder): Promise<LimitReady> {
  const run = await openDriver(where);
  const ask = async (queries: readonly RecordedQuery[]): Promise<Results> => {
    const results: Results[number][] = [];
    for (const query of queries) results.push(await run(query));
    return results;
  };
  const known = new Map<string, { queries: readonly RecordedQuery[]; template: Template }>();
  let [fixed, all] = [0, 0];
  for (const { path, cookie, queries, body } of pages) {
    const results = await ask(queries);
    const template = templateOf(body, results);
    if (fill(template, results) !== body) throw new Error(`The limit does not give the same answer for ${path}.`);
    known.set(`${cookie} ${path}`, { queries, template });
    all += body.length;
    fixed += template.end.length + template.pieces.reduce((sum, { before }) => sum + before.length, 0);
  }
  const server = createServer(async (request, reply) => {
    const page = known.get(`${request.headers.cookie ?? ''} ${request.url}`);
    if (!page) return reply.writeHead(404).end();
    const body = fill(page.template, await ask(page.queries));
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(body) });
    return reply.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, made: all === 0 ? 0 : 1 - fixed / all };
}

process.once('message', (order: LimitOrder) => {
  void serve(order).then((ready) => process.send?.(ready));
});
