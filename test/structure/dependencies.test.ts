import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { dependencyBreaches } from './checks/dependencies.ts';
import { linesOf } from './tree.ts';

it('docs/dependencies.md says what each package is for, and there are at most 40 at runtime', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  expect(linesOf(dependencyBreaches(manifest, await readFile('docs/dependencies.md', 'utf8')))).toEqual([]);
});
