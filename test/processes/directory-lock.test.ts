import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let place: string;
let directory: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-lock-'));
  directory = join(place, 'database');
});
afterEach(() => rm(place, { recursive: true, force: true }));

function startAll({ script, many, moment }: { script: string; many: number; moment: number }) {
  return Array.from({ length: many }, () =>
    spawn(process.execPath, [join(import.meta.dirname, script), directory, String(moment)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
}

describe('processes that reach for one directory', () => {
  it('in the same moment leave exactly one holder', async () => {
    const children = startAll({ script: 'hold-lock.ts', many: 6, moment: Date.now() + 1_000 });
    const words = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    expect(words.sort()).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'taken']);
    for (const child of children) child.stdin.end();
    await Promise.all(children.map((child) => once(child, 'exit')));
  });

  it('are never inside together, however often a holder is killed', async () => {
    const children = startAll({ script: 'contend-for-lock.ts', many: 3, moment: Date.now() + 3_000 });
    const reports = await Promise.all(children.map(reportOf));
    expect(reports.map(({ clashes }) => clashes)).toEqual([0, 0, 0]);
    for (const { holds } of reports) expect(holds).toBeGreaterThan(10);
    expect(await readdir(place)).toEqual(['database.lock']);
  });
});

async function reportOf(child: ChildProcess): Promise<{ holds: number; clashes: number }> {
  let told = '';
  child.stdout?.on('data', (chunk) => {
    told += chunk;
  });
  await once(child, 'close');
  return JSON.parse(told);
}
