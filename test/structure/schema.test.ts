import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/db.ts';
import { migrate } from '../../src/platform/migrations.ts';
import { migrationBreaches, schemaBreaches } from './checks/schema.ts';
import { readTree, told } from './tree.ts';

const database = await openDatabase({});
await migrate(database);
afterAll(() => database.close());

describe('the schema', () => {
  it('limits every text, indexes every reference, and keeps moments with their zone', async () => {
    expect(told(await schemaBreaches(database.run))).toEqual([]);
  });

  it('says what the end of a row means for those that refer to it, and has no triggers', async () => {
    expect(told(migrationBreaches(await readTree(['migrations'])))).toEqual([]);
  });
});
