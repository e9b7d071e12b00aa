import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import { openDatabase } from '#platform/db.ts';
import { editionOfSeed } from '../load/seed/seed-programme.ts';

const members = 300;
const copy = await mkdtemp(join(tmpdir(), 'bench-'));
afterAll(() => rm(copy, { recursive: true, force: true }));

it('measures the search beside its limit on a small programme', async () => {
  const output = await bench('--members', String(members), '--only', 'text', '--rounds', '1', '--seconds', '1');
  const measured = rowOf(output, 'people search, text');
  expect(measured?.pagesPerSecond).toBeGreaterThan(0);
  expect(measured?.share).toBeGreaterThan(0);
});

it('measures what jobs do for many: suggestions and saved searches', async () => {
  const output = await bench('--members', String(members), '--only', 'work');
  expect(output).toMatch(/^suggestions: \d+ at [\d.]+ ms each/m);
  expect(output).toMatch(/^saved searches: \d+ at [\d.]+ ms each/m);
});

it('fills the search as listing a person does', async () => {
  await cp(join('.cache/bench', `members-${members}-${editionOfSeed()}`), copy, { recursive: true });
  const database = await openDatabase({ dataDir: copy });
  const entries = () => database.db.selectFrom('people_entry').selectAll().orderBy('member_id').limit(40).execute();
  const filled = await entries();
  for (const entry of filled) await reindexPerson({ db: database.db, now: new Date() }, entry.member_id);
  expect(await entries()).toEqual(filled);
  expect(filled).toHaveLength(40);
  await database.close();
});

function rowOf(output: string, name: string) {
  const cells = output
    .split('\n')
    .findLast((line) => line.startsWith(`| ${name} `))
    ?.split('|');
  return cells && { pagesPerSecond: Number(cells[7]), share: Number(cells[9]) };
}

function bench(...args: string[]): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['bin/run.mjs', 'bench', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}
