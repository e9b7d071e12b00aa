import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MemberId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { withoutForeignKeys } from '#test/without-foreign-keys.ts';
import { openWorld, type World } from '#test/world.ts';
import { fitPoints, mostScored } from './model.ts';

let world: World;
let reader: Browser;
let place = 0;

beforeAll(async () => {
  world = await openWorld();
  reader = await world.signedIn(await aTeacher(world));
  // More people than a search sorts. Entries alone: what stands behind them is not read.
  const entries = sql`
    insert into people_entry (member_id, country, name, school, town, excerpt, excerpt_language, subjects, languages, levels,
      age_from, age_to, available, away_until, last_active_on, search)
    select gen_random_uuid(), case when n % 3 = 0 then 'ES' else 'GR' end, 'P ' || n, 'S', 'T', '', 'en', '{music}', '{en}', '{B2}',
      6, 12, n % 4 > 0, case when n % 7 = 0 then '2027-01-01'::date end, '2026-10-01'::date + n % 20,
      array_to_tsvector(case when n > 2382 then '{common,seldom}'::text[] when n % 2 = 0 then '{common,even}' else '{common}' end)
    from generate_series(1, 2400) n`;
  await withoutForeignKeys(world, (db) => entries.execute(db));
});
afterAll(() => world.close());

/** The ids of the pages from an address on, and how many there were. */
async function walk(address: string, pages: number, visitor = reader): Promise<string[]> {
  const seen: string[] = [];
  let next: string | undefined = address;
  for (place = 0; next && place < pages; place += 1) {
    const { html, queries }: { html: string; queries: number } = await visitor.get(next);
    expect(queries).toBeLessThanOrEqual(8);
    seen.push(...[...html.matchAll(/<h3><a [^>]*href="\/people\/([^"]+)"/g)].map((match) => match[1] ?? ''));
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return seen;
}

async function expected(where = sql`true`, last = sql`(country = 'ES' or not available or away_until is not null)`) {
  const { rows } = await sql<{ id: string }>`select member_id as id from people_entry where ${where}
    order by ${last}, last_active_on desc, member_id desc`.execute(world.db);
  return rows.map(({ id }) => id);
}

async function dayOf(id = ''): Promise<string> {
  const row = world.db
    .selectFrom('people_entry')
    .select('last_active_on')
    .where('member_id', '=', id as MemberId);
  return (await row.executeTakeFirstOrThrow()).last_active_on;
}

it('a common search shows the same order as a rare one, page by page', { tags: ['slow'] }, async () => {
  const all = await expected();
  expect(await walk('/people?q=common', 12)).toEqual(all.slice(0, 120));
  expect(await walk('/people', 3)).toEqual(all.slice(0, 30));
  expect(await walk('/people?sort=activity', 5)).toEqual(
    (await expected(sql`true`, sql`member_id is null`)).slice(0, 50),
  );
});

it('a common search goes on from the first ones to those who come last, and ends', { tags: ['slow'] }, async () => {
  const where = sql`search @@ 'even'::tsquery`;
  const everyone = await expected(where);
  expect(everyone.length).toBeGreaterThan(mostScored);
  const people = everyone.slice(0, mostScored);
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from people_entry
    where ${where} and not (country = 'ES' or not available or away_until is not null)`.execute(world.db);
  const first = rows[0]?.count ?? 0;
  const from = people[first - 6] ?? '';
  const points = fitPoints.allWords + fitPoints.words + fitPoints.partner;
  const address = `/people?q=even&after=a${points}_${await dayOf(from)}_${from}`;
  expect(await walk(address, 3)).toEqual(people.slice(first - 5, first + 25));
  expect(
    await walk(
      `/people?q=even&after=a${points - fitPoints.partner}_${await dayOf(people.at(-14))}_${people.at(-14)}`,
      5,
    ),
  ).toEqual(people.slice(-13));
  expect(place).toBe(2);
});

it('the list of everybody goes on from the partners to those who come last, and ends with its thousand', {
  tags: ['slow'],
}, async () => {
  const greek = await world.signedIn(await aTeacher(world, { country: 'GR' }));
  const last = sql`(country = 'GR' or not available or away_until is not null)`;
  const people = (await expected(sql`name like 'P %'`, last)).slice(0, mostScored);
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from people_entry
    where name like 'P %' and not ${last}`.execute(world.db);
  const first = rows[0]?.count ?? 0;
  expect(first).toBeLessThan(mostScored);
  const from = people[first - 6] ?? '';
  const address = `/people?after=a${fitPoints.partner}_${await dayOf(from)}_${from}`;
  expect(await walk(address, 3, greek)).toEqual(people.slice(first - 5, first + 25));
});

it('those who match some words are paged as well where they are many', { tags: ['slow'] }, async () => {
  const some = await expected(sql`search @@ 'common | nothing'::tsquery`);
  expect(await walk('/people?q=common+xylophonequartet', 3)).toEqual(some.slice(0, 30));
});
