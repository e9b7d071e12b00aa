import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyRow as rows } from '../every-matrix.ts';
import { type Cast, castNames, type Scene, setScene } from '../matrix/scene.ts';
import { pretendTranslation } from '../pretend-translation.ts';
import { rolledBack } from '../rolled-back.ts';
import { openWorld, type World } from '../world.ts';

/**
 * No request reads a whole table that grows with the programme. With sequential scans priced out, the planner takes one only where no
 * index applies: a missing index, or a comparison that no index can serve (another collation, a function around the column).
 */

/** Tables that stay small: what an installation is set to, its staff, and the queue of jobs, which is swept. */
const small = new Set([
  'country',
  'figure',
  'job_common',
  'officer',
  'officer_country',
  'programme_figure',
  'screening_rule',
  'screening_rule_version',
  'support_service',
  'word',
  'word_label',
]);

let world: World;
let scene: Scene;
/** Of the few rows that wait for something: to read such an index whole is what it is for. */
let partialIndexes: ReadonlySet<string>;
beforeAll(async () => {
  world = await openWorld({ demo: true, translation: pretendTranslation() });
  scene = await setScene(world);
}, 120_000);
afterAll(() => world.close());

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

it('no route reads the whole of a table that grows', async () => {
  const asked = new Map<string, Asked & { readonly route: string }>();
  let route = '';
  const note = (message: unknown) => {
    const query = message as Asked;
    if (/^\s*(select|with|insert|update|delete|\()/i.test(query.text) && !asked.has(query.text))
      asked.set(query.text, { ...query, route });
  };
  subscribe('opentwinning.embedded-queries', note);
  try {
    for (const row of rows.filter((each) => !each.endless)) {
      route = row.route;
      const open = row.open === 'everybody' ? castNames : row.open;
      for (const name of open.slice(0, 3)) await ask(row, name);
    }
  } finally {
    unsubscribe('opentwinning.embedded-queries', note);
  }
  expect(asked.size).toBeGreaterThan(300);
  await sql`set enable_seqscan = off`.execute(world.db);
  await sql`set enable_hashjoin = off`.execute(world.db);
  await sql`set enable_mergejoin = off`.execute(world.db);
  const { rows: partial } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index where indpred is not null`.execute(world.db);
  partialIndexes = new Set(partial.map(({ name }) => name));
  const asFew = await readWholeBy([...asked.values()]);
  // As many rows as a large programme has. Of few rows the planner reads all, and of many without statistics it expects too many to be found.
  await sql`update pg_class set reltuples = 1000000, relpages = 1 where relkind = 'r' and relnamespace = 'public'::regnamespace
    and not relname = any(${[...small]}::text[])`.execute(world.db);
  const asMany = await readWholeBy([...asked.values()]);
  const found = new Map([...asFew].filter(([key]) => asMany.has(key)));
  expect([...found.keys()]).toEqual([]);
}, 300_000);

async function readWholeBy(asked: readonly (Asked & { readonly route: string })[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { text, values, route } of asked)
    for (const table of await readWhole(text, values)) if (!small.has(table)) found.set(`${table} by ${route}`, text);
  return found;
}

async function ask(row: (typeof rows)[number], name: Cast): Promise<void> {
  const browser = name === 'guest' ? world.guest() : await world.signedIn(scene.people[name]);
  if (row.route.startsWith('GET')) await browser.get(row.at(scene));
  else await rolledBack(world, () => browser.post(row.at(scene), row.fields?.(scene) ?? {}));
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Plan[];
}

/** The tables that a statement reads whole, in their own order or in that of an index. */
async function readWhole(text: string, values: readonly unknown[]): Promise<readonly string[]> {
  const { rows: plans } = await world.db.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    CompiledQuery.raw(`explain (format json) ${text}`, [...values]),
  );
  return plans.flatMap((plan) => plan['QUERY PLAN'].flatMap(({ Plan: top }) => wholeIn(top, false)));
}

/** What has to see every row before it gives the first: a limit above it bounds nothing below. */
const blocking = new Set(['Sort', 'Aggregate', 'Hash', 'HashAggregate', 'WindowAgg', 'Group']);

function wholeIn(plan: Plan, limited: boolean, table = plan['Relation Name']): readonly string[] {
  const type = plan['Node Type'];
  const isAside = ['SubPlan', 'InitPlan'].includes(plan['Parent Relationship'] ?? '');
  const bounded = type === 'Limit' || (limited && !blocking.has(type) && !isAside);
  const isWholeIndex = plan['Index Cond'] === undefined && !bounded && !partialIndexes.has(plan['Index Name'] ?? '');
  const isWhole = type === 'Seq Scan' || (/Index/.test(type) && isWholeIndex);
  const below = (plan.Plans ?? []).flatMap((each) => wholeIn(each, bounded, each['Relation Name'] ?? table));
  return isWhole && table ? [table, ...below] : below;
}
