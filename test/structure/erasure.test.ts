import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { domains } from '#domains/all.ts';

it('every domain says what becomes of each column that names somebody, as docs/data.md does', async () => {
  const doc = await readFile('docs/data.md', 'utf8');
  const told = doc.split('\n').flatMap((line) => {
    const [, table = '', , who = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^`\w+`$/.test(table)) return [];
    const fates = [...who.matchAll(/`(\w+)`: ([a-z ]+)/g)].map(([, column = '', fate = '']) => ({ column, fate }));
    return fates
      .filter(({ column, fate }) => fate !== 'stays' && (!/pupil(_id)?$/.test(column) || table === '`pupil`'))
      .map(({ column, fate }) => [`${table.slice(1, -1)}.${column}`, fate] as const);
  });
  const declared = domains.flatMap(({ erasure = [] }) => erasure.flatMap(({ covers }) => Object.entries(covers)));
  expect(told.length).toBeGreaterThan(50);
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(told));
  expect(new Set(declared.map(([column]) => column)).size).toBe(declared.length);
});
