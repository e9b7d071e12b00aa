import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEmptyDatabase } from '../template.ts';
import { PostOffice } from './post-office.ts';

/** TEST_FULL=1: as many mails and kills as issues are judged by. */
const full = process.env.TEST_FULL === '1';
const server = process.env.TEST_DATABASE_URL;

let post: PostOffice;
let place: string;
let dropPlace: () => Promise<unknown>;
let running: ChildProcess | undefined;

beforeEach(async () => {
  post = new PostOffice();
  if (server) {
    const { url, drop } = await createEmptyDatabase(server);
    [place, dropPlace] = [url, drop];
  } else {
    const directory = await mkdtemp(join(tmpdir(), 'opentwinning-digests-'));
    [place, dropPlace] = [join(directory, 'database'), () => rm(directory, { recursive: true, force: true })];
  }
});
afterEach(async () => {
  await kill();
  await post.close();
  await dropPlace();
});

async function kill(): Promise<void> {
  const child = running;
  running = undefined;
  if (child && child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
}

/** Resolves once it works. */
async function start(people = 0): Promise<void> {
  const script = join(import.meta.dirname, 'send-digests.ts');
  const child = spawn(process.execPath, [script, await post.url(), place, String(people)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const { stdout } = child;
  await new Promise<void>((resolve, reject) => {
    createInterface(stdout).on('line', (line) => line.includes('ready') && resolve());
    child.once('exit', () => reject(new Error('The process ended before it was ready.')));
  });
}

async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !isSo() && Date.now() < end; ) await wait(10);
}

it(
  'everybody gets their daily mail once, with what they have not read, however often the process is killed meanwhile',
  async () => {
    const [people, kills] = full ? [1000, 20] : [150, 3];
    await start(people);
    for (let count = 1; count <= kills; count += 1) {
      // Some while a slice is being written, some while its mails are handed over.
      if (count % 3 === 0) await wait(count * 7);
      else await until(() => post.addresses().size >= (people * count) / (kills + 1), 60_000);
      await kill();
      await start();
    }
    await until(() => post.addresses().size === people, 120_000);
    // What is too much would come now.
    await wait(1500);
    const mails = Map.groupBy(post.taken, ({ to }) => to);
    expect(mails.size).toBe(people);
    // One mail each: where a kill falls between handing over and noting it, the same one comes again, with its own id.
    expect([...mails.values()].filter((same) => new Set(same.map(({ id }) => id)).size > 1)).toEqual([]);
    expect(post.taken.length - people).toBeLessThanOrEqual(4 * kills);
    expect(new Set(post.taken.map(({ subject }) => subject))).toEqual(new Set(['2 things are new for you']));
  },
  full ? 900_000 : 240_000,
);
