import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { precompress } from './precompress.ts';
import { Failure, runQuietly, tailOf, withProgress } from './steps.mjs';

export const serverFile = resolve('dist/server/main.js');
const hashFile = 'dist/sources.sha256';
const sources = ['src/**', 'locales/**', 'vite.*', 'package-lock.json', 'bin/build.ts', 'bin/precompress.ts'];

export async function run(): Promise<void> {
  await build(hashOfSources());
}

/** Does nothing where dist/ was built from the same sources. */
export async function buildWhenChanged(): Promise<void> {
  const hash = hashOfSources();
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return;
  await build(hash);
}

// Built in a temporary folder and moved into place: a build that fails or is stopped leaves the last good one.
async function build(hash: string): Promise<void> {
  const aside = `.build-${process.pid}`;
  try {
    await withProgress('Building', async () => {
      await Promise.all([
        vite('vite.config.ts', `${aside}/browser`).then(() => precompress(`${aside}/browser/assets`)),
        vite('vite.server.config.ts', `${aside}/server`),
      ]);
    });
    writeFileSync(`${aside}/sources.sha256`, hash);
    rmSync('dist', { recursive: true, force: true });
    renameSync(aside, 'dist');
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function vite(config: string, outDir: string): Promise<void> {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--outDir', outDir, '--logLevel', 'warn'];
  const { code, output } = await runQuietly(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const told = output.replaceAll(/^ +at .*\n/gm, '');
  if (code !== 0) throw new Failure(`The build failed (${config}):\n${tailOf(told, 60)}`);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const entry of globSync(sources, { withFileTypes: true }).sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))) {
    if (!entry.isFile() || /\.test\.tsx?$/.test(entry.name)) continue;
    hash
      .update(`${pathOf(entry)}\0`)
      .update(readFileSync(pathOf(entry)))
      .update('\0');
  }
  return hash.digest('hex');
}

const pathOf = (entry: { parentPath: string; name: string }) => `${entry.parentPath}/${entry.name}`;
