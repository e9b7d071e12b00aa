import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The cores that servers and load are bound to, where the system can bind a process. */
interface Cores {
  readonly bound: boolean;
  readonly server: number;
  readonly load: number;
}

export function findCores(): Cores {
  const tried = spawnSync('taskset', ['-c', '0,1', 'true']);
  return { bound: availableParallelism() > 1 && tried.status === 0, server: 0, load: 1 };
}

export interface BenchedServer {
  readonly port: number;
  readonly child: ChildProcess;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** What the server logs is written, as always, but to nowhere. */
  readonly silent?: boolean;
}

/** A Node process bound to a core, with a line for messages. Its errors are shown here. */
export function startBound(
  file: string,
  core: number | undefined,
  { env = {}, flags = [], silent }: Options = {},
): ChildProcess {
  const stdio: StdioOptions = ['ignore', silent ? 'ignore' : 'inherit', 'inherit', 'ipc'];
  const node = [process.execPath, ...flags, file];
  const [program = '', ...args] = core === undefined ? node : ['taskset', '-c', String(core), ...node];
  return spawn(program, args, { stdio, serialization: 'advanced', env: { ...process.env, ...env } });
}

/** The next message of a process; its end before that is an error. */
export function nextMessage<message>(child: ChildProcess): Promise<message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`A process of the bench ended too early (${code}).`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as message);
    });
  });
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const tick = 10;

/** Processor time of a process in milliseconds: steadier than the clock on a busy machine. NaN where the system does not report it. */
export function processorTime({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return Number.NaN;
  }
}
