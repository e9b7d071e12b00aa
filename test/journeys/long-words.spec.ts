import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#platform/db.ts';
import { type RunningServer, startServer } from '../server.ts';
import { expectNoSidewaysScroll, signInAs, visitor } from './harness.ts';
import { walk } from './walk.ts';

/** Columns with what people write, by their names; what is HTML among them is kept so. */
const written =
  /^(aims|alt|class|explanation|facts|excerpt|given_name|family_name|head_name|idea|label|name|note|picture_alt|presentation|process|reason|results|school|street|summary|title|town|website|contact|body)$/;
const htmlTables = ['space_page', 'space_page_version', 'diary_post'];
const isProgrammes = /^(pgboss|migration|limit_use|event|mail|session|task)/;

let place: string;
let server: RunningServer | undefined;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-words-'));
  await cp(inject('demonstration'), place, { recursive: true });
  expect(await lengthenWords(join(place, 'database'))).toBeGreaterThan(25);
  server = await startServer({ DATA_DIR: place });
}, 600_000);
afterAll(async () => {
  await server?.stop();
  await rm(place, { recursive: true, force: true });
});

/** Puts one word of up to 150 letters into whatever is written in the demonstration; returns in how many columns. */
async function lengthenWords(dataDir: string): Promise<number> {
  const database = await openDatabase({ dataDir });
  const { rows } = await database.run(
    `select table_name as "table", column_name as "column" from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'text'`,
  );
  let changed = 0;
  for (const { table, column } of rows as { table: string; column: string }[]) {
    if (!written.test(column) || isProgrammes.test(table)) continue;
    for (const letters of [150, 120, 80, 60, 40]) {
      const word = 'W'.repeat(letters);
      const link = `https://${'w'.repeat(Math.max(1, letters - 16))}.example`;
      const value =
        htmlTables.includes(table) && column === 'body'
          ? `<h2>${word}</h2><p>${word}</p><ul><li><p><a href="${link}">${link}</a></p></li></ul><blockquote><p>${word}</p></blockquote>`
          : column === 'website' || (column === 'body' && letters === 150)
            ? link
            : word;
      const done = await database
        .run(`update "${table}" set "${column}" = $1 where "${column}" <> ''`, [value])
        .catch(() => undefined);
      if (!done) continue;
      changed += 1;
      break;
    }
  }
  await database.close();
  return changed;
}

const walkers = [
  ['guest', 10],
  ['pupil', 8],
  ['teacher-es', 25],
  ['officer-es', 8],
  ['central', 8],
  ['operator', 4],
] as const;

describe.each(walkers)('words of 150 letters on every kind of page, for: %s', (walker, fewest) => {
  it('make none wider than 360 pixels', async () => {
    const { site: at = '' } = server ?? {};
    const first = await visitor({ at, width: 360 });
    const tabs = [first, await visitor({ at, width: 360 })];
    for (const tab of tabs) await (walker === 'guest' ? tab.goto('/') : signInAs(tab, walker));
    const wide: string[] = [];
    const kinds = await walk(
      tabs,
      () => false,
      async (page) => {
        await expectNoSidewaysScroll(page).catch((error: Error) => wide.push(error.message.slice(0, 600)));
      },
    );
    expect(wide.join('\n')).toBe('');
    expect(kinds.length, kinds.join('\n')).toBeGreaterThanOrEqual(fewest);
  });
});
