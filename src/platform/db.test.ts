import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isDatabaseLost, openDatabase } from './db.ts';
import { countingQueries, outsideRequests } from './query-count.ts';

describe('a database that may answer in a few seconds', () => {
  it.each([
    ['has no connection left', '53300'],
    ['has no connection left for this role', '53400'],
    ['is starting', '57P03'],
    ['took too long for a statement', '57014'],
    ['waited too long for a lock', '55P03'],
    ['is away', 'ECONNREFUSED'],
  ])('is one that %s', (_what, code) => {
    expect(isDatabaseLost(Object.assign(new Error('refused'), { code }))).toBe(true);
    expect(isDatabaseLost(new Error('wrapped', { cause: Object.assign(new Error('refused'), { code }) }))).toBe(true);
  });

  it.each(['23505', '53100', '42P01'])('is none that says %s', (code) => {
    expect(isDatabaseLost(Object.assign(new Error('refused'), { code }))).toBe(false);
  });
});

const url = process.env.TEST_DATABASE_URL;

it.runIf(url)('statements of requests have limits of time, and those of jobs and migrations have none', async () => {
  const database = await openDatabase({ url });
  const limits = async () => {
    const asked = sql<{ statement: string; lock: string }>`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`;
    return Object.values((await asked.execute(database.db)).rows[0] ?? {});
  };
  const inRequest = () => countingQueries(async (counted) => [...(await limits()), counted.count]);
  expect(await limits()).toEqual(['0', '0']);
  expect(await inRequest()).toEqual(['30s', '10s', 1]);
  expect(await inRequest()).toEqual(['30s', '10s', 1]);
  expect(await limits()).toEqual(['0', '0']);
  expect(await countingQueries(async () => [await limits(), await outsideRequests(limits)])).toEqual([
    ['30s', '10s'],
    ['0', '0'],
  ]);
  await inRequest();
  const { rows } = await database.run("select current_setting('statement_timeout') as statement");
  expect(rows).toEqual([{ statement: '0' }]);
  await database.close();
});
