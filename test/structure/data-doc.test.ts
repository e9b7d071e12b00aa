import { readFile } from 'node:fs/promises';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/db.ts';
import { migrate } from '../../src/platform/migrations.ts';
import { dataDocBreaches } from './checks/data-doc.ts';
import { readDomainMap, told } from './tree.ts';

const database = await openDatabase({});
await migrate(database);
afterAll(() => database.close());

it('docs/data.md and domain-map.json tell of every table, and of everybody named in it', async () => {
  const doc = await readFile('docs/data.md', 'utf8');
  expect(told(await dataDocBreaches(database.run, doc, await readDomainMap()))).toEqual([]);
});
