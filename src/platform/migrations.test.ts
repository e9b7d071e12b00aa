import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMigrations } from './migrations.ts';

it('reads migrations in the order of their names, and refuses a name that tells no order', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'migrations-'));
  try {
    for (const name of ['20260201T0900_add_b.sql', '20260131T0900_name_2018_words.sql', 'README.md'])
      await writeFile(join(directory, name), '-- nothing');
    expect((await readMigrations(directory)).map(({ name }) => name)).toEqual([
      '20260131T0900_name_2018_words.sql',
      '20260201T0900_add_b.sql',
    ]);
    await writeFile(join(directory, 'add-c.sql'), '-- nothing');
    await expect(readMigrations(directory)).rejects.toThrow('add-c.sql');
  } finally {
    await rm(directory, { recursive: true });
  }
});
