import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** Another process has this directory open. Two at once would destroy what is in it. */
export class DirectoryInUse extends Error {}

export interface DirectoryLock {
  release(): void;
}

interface Holder {
  /** Differs for every lock ever taken. */
  readonly id: string;
  readonly pid: number;
  /** When that process began: a number given to a later process does not make it the holder. */
  readonly startedAt: string;
  /** The pid namespace: processes of another container cannot be seen from here. */
  readonly pidsOf: string;
}

const signOfLifeEvery = 5_000;
const silentAfter = 30_000;

/**
 * Keeps every other process out of `directory` until `release`. The lock is a file beside the directory, so that the directory
 * holds nothing of ours. What a killed process left is taken over. Throws DirectoryInUse.
 */
export function takeDirectoryLock(directory: string): DirectoryLock {
  const path = `${realPathOf(directory)}.lock`;
  const holder: Holder = {
    id: randomUUID(),
    pid: process.pid,
    startedAt: startOf(process.pid) ?? '',
    pidsOf: pidsOfThisPlace(),
  };
  const draft = `${path}.${holder.id}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`);
  try {
    claim({ path, draft, directory });
  } finally {
    rmSync(draft, { force: true });
  }
  const signOfLife = setInterval(
    () => isHeldBy(path, holder.id) && utimesSync(path, new Date(), new Date()),
    signOfLifeEvery,
  );
  signOfLife.unref();
  return {
    release() {
      clearInterval(signOfLife);
      if (isHeldBy(path, holder.id)) rmSync(path, { force: true });
    },
  };
}

/*
 * A link appears whole and only once, so one process wins. An abandoned lock may be replaced only by a process that has claimed the name
 * made of its id in the same way: without that, a slow process could throw out the winner's fresh lock for the stale one it saw.
 */
function claim({ path, draft, directory }: { path: string; draft: string; directory: string }): void {
  for (;;) {
    if (linkOnce(draft, path)) return;
    const holder = readHolder(path);
    if (!holder) continue;
    if (isAlive(holder, path)) throw new DirectoryInUse(explain(directory, path, holder));
    const right = `${path}.${holder.id}.next`;
    claim({ path: right, draft, directory });
    if (isHeldBy(path, holder.id)) {
      renameSync(right, path);
      return;
    }
    rmSync(right);
  }
}

function linkOnce(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} is not a lock file of this program. If no server is running, delete it.`, {
      cause: error,
    });
  }
}

function isHeldBy(path: string, id: string): boolean {
  return readHolder(path)?.id === id;
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.pidsOf === pidsOfThisPlace()) return startOf(holder.pid) === holder.startedAt;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - touched < silentAfter;
}

/** Differs for two processes with the same pid; undefined where there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'running' : undefined;
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    // The name, in brackets, may hold anything; after it: state, and as the 20th the start in ticks since the machine's.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${bootId()} ${fields[18]}`;
  } catch {
    return undefined;
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function pidsOfThisPlace(): string {
  return process.platform === 'linux' ? `${hostname()} ${readlinkSync('/proc/self/ns/pid')}` : hostname();
}

function realPathOf(directory: string): string {
  const path = resolve(directory);
  if (existsSync(path)) return realpathSync(path);
  mkdirSync(dirname(path), { recursive: true });
  return join(realpathSync(dirname(path)), basename(path));
}

function explain(directory: string, path: string, holder: Holder): string {
  const who =
    holder.pidsOf === pidsOfThisPlace()
      ? `process ${holder.pid}`
      : `process ${holder.pid} of ${holder.pidsOf.split(' ')[0]}`;
  return (
    `The embedded database in ${directory} is in use by ${who}. Two processes at once would destroy it. ` +
    `Stop that process first, or set DATA_DIR to another directory. (If you are sure that it is gone, delete ${path}.)`
  );
}
