import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JobReport } from '#platform/jobs.ts';
import { createEmptyDatabase } from '../template.ts';
import { PostOffice } from './post-office.ts';

/** TEST_FULL=1: as many mails as issues are judged by. Without it a few of them, so that the suite stays short. */
const full = process.env.TEST_FULL === '1';
const server = process.env.TEST_DATABASE_URL;

let post: PostOffice;
let place: string;
let dropPlace: () => Promise<unknown>;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  post = new PostOffice();
  if (server) {
    const { url, drop } = await createEmptyDatabase(server);
    [place, dropPlace] = [url, drop];
  } else {
    const directory = await mkdtemp(join(tmpdir(), 'opentwinning-mails-'));
    [place, dropPlace] = [join(directory, 'database'), () => rm(directory, { recursive: true, force: true })];
  }
});
afterEach(async () => {
  for (const child of running) await kill(child);
  await post.close();
  await dropPlace();
});

function start(command: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  running.delete(child);
}

interface Sender {
  readonly child: ChildProcess;
  readonly reports: readonly JobReport[];
  readonly queued: Promise<unknown>;
}

/** Queues so many mails: all at once, or so many a second. */
async function startSender(mails: number, aSecond = 0): Promise<Sender> {
  const script = join(import.meta.dirname, 'send-mails.ts');
  const child = start([script, await post.url(), place, String(mails), String(aSecond)]);
  const reports: JobReport[] = [];
  const queued = new Promise<void>((resolve) => {
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => {
        const told: { report?: JobReport; queued?: number } = JSON.parse(line);
        if (told.report) reports.push(told.report);
        if (told.queued !== undefined) resolve();
      });
  });
  return { child, reports, queued };
}

async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; !isSo() && Date.now() < end; ) await wait(20);
}

it(
  'of mails whose process is killed again and again none is lost, none waits for a minute, and few come twice, recognisably',
  async () => {
    const [mails, kills] = full ? [4000, 8] : [240, 3];
    let sender = await startSender(mails);
    await sender.queued;
    for (let count = 1; count <= kills; count += 1) {
      await until(() => post.addresses().size >= (mails * count) / (kills + 1), 120_000);
      await kill(sender.child);
      sender = await startSender(0);
    }
    await until(() => post.addresses().size === mails, 60_000);
    expect(post.addresses().size).toBe(mails);
    // What was just being handed over may come twice: four at once, as many as are sent at a time.
    const twice = [...Map.groupBy(post.taken, ({ to }) => to).values()].filter(({ length }) => length > 1);
    expect(twice.length).toBeLessThanOrEqual(4 * kills);
    for (const same of twice) expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    expect(new Set(post.taken.map(({ id }) => id)).size).toBe(mails);
    expect(post.taken[0]?.id).toMatch(/^<[0-9a-f-]{36}@platform\.test>$/);
  },
  full ? 600_000 : 240_000,
);

it(
  'on a machine with six busy processes no mail waits for half a minute',
  async () => {
    const mails = full ? 2000 : 60;
    const { child, reports } = await startSender(mails, 5);
    // Only now: what is slow otherwise is the start, of the database for the most part.
    await until(() => reports.length > 0, 120_000);
    for (let count = 0; count < 6; count += 1) start(['-e', 'for (;;);']);
    await until(() => reports.length >= mails || child.exitCode !== null, 400_000);
    expect(reports.filter(({ state }) => state === 'completed')).toHaveLength(mails);
    expect(reports.filter(({ waitMs, tries }) => waitMs > 30_000 || tries > 1)).toEqual([]);
  },
  full ? 600_000 : 240_000,
);
