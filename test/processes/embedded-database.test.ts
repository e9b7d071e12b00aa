import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** TEST_FULL=1: as many as issues are judged by. Each takes a second and more, as the database is opened again after it. */
const kills = process.env.TEST_FULL === '1' ? 20 : 8;

interface Found {
  readonly highest: number;
  readonly letters: number;
  readonly receipts: number;
}

let place: string;
let directory: string;
const running = new Set<Writer>();

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-database-'));
  directory = join(place, 'database');
});
afterEach(async () => {
  for (const writer of running) await writer.kill();
  await rm(place, { recursive: true, force: true });
});

/** A real process that opens the directory and writes; see write-rows.ts. */
class Writer {
  found: Found | undefined;
  written = 0;
  complaint = '';
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<unknown[]>;

  constructor() {
    this.#child = spawn(process.execPath, [join(import.meta.dirname, 'write-rows.ts'), directory], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'close');
    createInterface(this.#child.stdout).on('line', (line) => {
      const told: { found?: Found; written?: number } = JSON.parse(line);
      this.found = told.found ?? this.found;
      this.written = told.written ?? this.written;
    });
    this.#child.stderr.on('data', (chunk) => {
      this.complaint += chunk;
    });
    running.add(this);
  }

  get pid() {
    return this.#child.pid;
  }

  async hasWritten(many: number): Promise<void> {
    while (this.written < many) {
      if (this.#child.exitCode !== null) throw new Error(`The writer ended: ${this.complaint}`);
      await wait(5);
    }
  }

  async end(): Promise<number | null> {
    await this.#ended;
    running.delete(this);
    return this.#child.exitCode;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.end();
  }
}

describe('the embedded database', () => {
  it('refuses a second process, and the first goes on undamaged', async () => {
    const first = new Writer();
    await first.hasWritten(1);
    const second = new Writer();
    expect(await second.end()).toBe(1);
    expect(second.complaint).toContain(`in use by process ${first.pid}`);
    expect(second.found).toBeUndefined();
    await first.hasWritten(first.written + 20);
    await first.kill();
    const next = new Writer();
    await next.hasWritten(1);
    expect(next.found?.letters).toBeGreaterThanOrEqual(first.written);
    expect(next.found?.receipts).toBe(next.found?.letters);
  });

  it(`keeps every row that it acknowledged through ${kills} kills during writes`, async () => {
    let acknowledged = 0;
    for (let round = 0; round < kills; round++) {
      const writer = new Writer();
      await writer.hasWritten(acknowledged + 1);
      const found = writer.found ?? { highest: -1, letters: -1, receipts: -1 };
      expect(found.highest, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
      expect(found, `round ${round}`).toEqual({
        highest: found.highest,
        letters: found.highest,
        receipts: found.highest,
      });
      await wait((round * 37) % 150); // a different moment of a write each time
      await writer.kill();
      acknowledged = writer.written;
    }
    expect(acknowledged).toBeGreaterThan(kills);
  });
});
