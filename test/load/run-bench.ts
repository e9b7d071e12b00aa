import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDatabase } from '#platform/db.ts';
import { openIdleQueue } from '../idle-queue.ts';
import { type BenchedPage, listBenchedPages } from './benched-pages.ts';
import { lineOfWork, measureWork, queuedInWork } from './benched-work.ts';
import type { LimitOrder, LimitPage, LimitReady } from './limit-server.ts';
import type { Load, Measured } from './load-client.ts';
import type { BenchOptions } from './options.ts';
import { type BenchedServer, findCores, nextMessage, processorTime, startBound, stop } from './processes.ts';
import { recordPages, startRealServer } from './real-server.ts';
import { figuresOf, lineOf, type PageResult, tableOf } from './report.ts';
import { editionOfSeed, seedProgramme, type Where } from './seed/seed-programme.ts';

const home = resolve('.cache/bench');

/** Where each server finds its database: the same one on a PostgreSQL, a copy each where it is embedded. */
interface Places {
  readonly url: string | undefined;
  readonly real: string;
  readonly limit: Where;
}

/** Fills a database, records the queries of the pages, and measures server and limit alternately. */
export async function runBench(options: BenchOptions, say: (line: string) => void): Promise<void> {
  const where = await prepare(options, say);
  const database = await openDatabase(where);
  const all = await listBenchedPages(database, new Date());
  await database.close();
  const work = join(home, `work-${process.pid}`);
  try {
    const places = await copiesOf(where, work);
    const pages = all.filter(({ name }) => name.includes(options.only));
    if (pages.length > 0) await measureAll(options, { places, pages, say });
    if ('work'.includes(options.only)) await measureJobs(places, say);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The embedded database is filled once for each size, and kept. */
async function prepare({ url, members }: BenchOptions, say: (line: string) => void): Promise<Where> {
  const seeding = { members, now: new Date(), say };
  if (url) {
    say(`A programme of ${members.toLocaleString('en')} members on PostgreSQL`);
    await seedProgramme({ url }, seeding);
    return { url };
  }
  say(`A programme of ${members.toLocaleString('en')} members in the embedded database`);
  const kept = join(home, `members-${members}-${editionOfSeed()}`);
  if (existsSync(kept)) return { dataDir: kept };
  const aside = join(home, `filling-${process.pid}`);
  await mkdir(home, { recursive: true });
  await seedProgramme({ dataDir: aside }, seeding);
  for (const older of globSync(join(home, `members-${members}-*`))) await rm(older, { recursive: true, force: true });
  await rename(aside, kept);
  return { dataDir: kept };
}

async function copiesOf(where: Where, work: string): Promise<Places> {
  const real = join(work, 'real');
  await mkdir(real, { recursive: true });
  if ('url' in where) return { url: where.url, real, limit: where };
  await cp(where.dataDir, join(real, 'database'), { recursive: true });
  await cp(where.dataDir, join(work, 'limit'), { recursive: true });
  return { url: undefined, real, limit: { dataDir: join(work, 'limit') } };
}

interface Measuring {
  readonly places: Places;
  readonly pages: readonly BenchedPage[];
  readonly say: (line: string) => void;
}

async function measureAll(options: BenchOptions, { places, pages, say }: Measuring): Promise<void> {
  const cores = findCores();
  say(
    cores.bound
      ? `Both servers on core ${cores.server}, the load on core ${cores.load}, ${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s`
      : 'Processes cannot be bound to cores here: the shares are less exact.',
  );
  const core = cores.bound ? cores.server : undefined;
  const server = { databaseUrl: places.url, dataDir: places.real, core };
  const recorded = await recordPages(
    { ...server, flags: [] },
    pages.flatMap(({ requests }) => requests),
  );
  const limit = startBound(join(import.meta.dirname, 'limit-server.ts'), core);
  const load = startBound(join(import.meta.dirname, 'load-client.ts'), cores.bound ? cores.load : undefined);
  const profile = options.profile ? ['--cpu-prof', '--cpu-prof-dir', home] : [];
  const real = await startRealServer({ ...server, flags: profile });
  try {
    limit.send({ where: places.limit, pages: [...recorded.values()] } satisfies LimitOrder);
    const { port, made } = await nextMessage<LimitReady>(limit);
    say(`The limit makes ${(made * 100).toFixed(0)} % of its pages from rows; the rest is fixed text.`);
    const measure = async (work: Load): Promise<Measured> => {
      load.send(work);
      const { measured, error } = await nextMessage<{ measured?: Measured; error?: string }>(load);
      if (!measured) throw new Error(error);
      return measured;
    };
    const results: PageResult[] = [];
    for (const { name, requests } of pages) {
      const known = requests.flatMap((request) => recorded.get(request) ?? []);
      if (known.length < requests.length) {
        say(`  ${name}: not there`);
        continue;
      }
      const servers = { real, limit: { port, child: limit } };
      const result = await measurePage(options, { name, known, servers, measure });
      say(`  ${lineOf(result)}`);
      results.push(result);
    }
    say(`\n${tableOf(results)}`);
  } finally {
    await Promise.all([limit, load, real.child].map(stop));
  }
}

/** After the servers have ended: their worker would take the jobs, and an embedded database has one process. */
async function measureJobs({ url, real }: Places, say: (line: string) => void): Promise<void> {
  const database = await openDatabase(url ? { url } : { dataDir: join(real, 'database') });
  const queue = await openIdleQueue(database, queuedInWork);
  try {
    say('');
    for (const work of await measureWork(database.db, new Date())) say(lineOfWork(work));
    // The mails of saved searches are not sent by the next bench.
    await database.run(`delete from pgboss.job where state = 'created'`);
  } finally {
    await queue.stop();
    await database.close();
  }
}

interface PageMeasuring {
  readonly name: string;
  readonly known: readonly LimitPage[];
  readonly servers: { readonly real: BenchedServer; readonly limit: BenchedServer };
  readonly measure: (load: Load) => Promise<Measured>;
}

async function measurePage(
  { connections, seconds, rounds }: BenchOptions,
  { name, known, servers: { real, limit }, measure }: PageMeasuring,
): Promise<PageResult> {
  const requests = known.map(({ path, cookie }) => ({ path, cookie }));
  const measureOnce = async ({ port, child }: BenchedServer) => {
    const before = processorTime(child);
    const measured = await measure({ port, requests, connections, seconds });
    return figuresOf(measured, processorTime(child) - before);
  };
  await measureOnce(real);
  await measureOnce(limit);
  const measured: PageResult['rounds'][number][] = [];
  for (let round = 0; round < rounds; round += 1)
    measured.push({ real: await measureOnce(real), limit: await measureOnce(limit) });
  return {
    name,
    queries: Math.max(...known.map(({ queries }) => queries.length)),
    kilobytes: known.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / known.length / 1000,
    rounds: measured,
  };
}
