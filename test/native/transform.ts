import { globSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transformWithOxc } from 'vite';
import { transformed } from './import.ts';

const options = { jsx: { runtime: 'automatic', importSource: 'preact' }, sourcemap: true } as const;

/** All modules of the program and its tests as JavaScript, for ./import.ts: once a run, before its workers start. */
export async function transformAll(): Promise<void> {
  const paths = globSync(['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bin/**/*.ts']).map((path) => resolve(path));
  const modules = await Promise.all(paths.map(async (path) => [path, await transform(path)] as const));
  await mkdir('.cache', { recursive: true });
  // Written aside: another run may be reading.
  const aside = `${transformed}.${process.pid}`;
  await writeFile(aside, JSON.stringify(Object.fromEntries(modules)));
  await rename(aside, transformed);
}

async function transform(path: string): Promise<string> {
  const { code, map } = await transformWithOxc(await readFile(path, 'utf8'), path, options);
  const inline = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`;
}
