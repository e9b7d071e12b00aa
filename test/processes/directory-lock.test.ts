import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-lock-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** Lets `many` processes reach for the lock in the same moment. Resolves to what each said. */
async function reachTogether(many: number): Promise<string[]> {
  const moment = Date.now() + 1_000;
  const children = Array.from({ length: many }, () =>
    spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.ts'), join(place, 'database'), String(moment)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  const words = await Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()));
  for (const child of children) child.stdin.end();
  await Promise.all(children.map((child) => once(child, 'exit')));
  return words.sort();
}

const oneOf = (many: number) => [...Array.from({ length: many - 1 }, () => 'refused'), 'taken'];

describe('processes that reach for one directory in the same moment', () => {
  it('leave exactly one holder', async () => {
    for (let round = 0; round < 3; round++) {
      await rm(join(place, 'database.lock'), { force: true });
      expect(await reachTogether(6)).toEqual(oneOf(6));
    }
  });

  it('leave exactly one holder where a killed process left its lock', async () => {
    for (let round = 0; round < 5; round++) {
      const abandoned = { id: `abandoned-${round}`, pid: 2 ** 22 + 1, startedAt: 'long ago', pidsOf: 'gone' };
      await writeFile(join(place, 'database.lock'), JSON.stringify(abandoned));
      await utimes(join(place, 'database.lock'), 0, 0);
      expect(await reachTogether(6)).toEqual(oneOf(6));
      expect(await readdir(place)).toEqual(['database.lock']);
    }
  });
});
