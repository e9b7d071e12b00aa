import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { docBreaches } from './checks/docs.ts';
import { linesOf, readTree } from './tree.ts';

it('the docs lead somewhere, and every decision has a date and a time to look again', async () => {
  const atRoot = (await readdir('.')).filter((name) => name.endsWith('.md'));
  const front = await Promise.all(atRoot.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
  const docs = (await readTree(['docs'])).filter((file) => file.path.endsWith('.md'));
  expect(linesOf(docBreaches([...front, ...docs], existsSync))).toEqual([]);
});
