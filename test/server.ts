import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningServer {
  readonly site: string;
  readonly pid: number | undefined;
  /** All that it printed so far. */
  log(): string;
  /** Asks it to end, and resolves to its exit code. */
  stop(): Promise<number | null>;
}

const patience = 600_000;

/**
 * Starts what `npm run build` made, as a process of its own, and returns when it is ready for people. Unless `env` names a DATA_DIR or a
 * PORT, it has new ones. Throws what it printed, where it ends instead.
 */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const place = await mkdtemp(join(tmpdir(), 'opentwinning-server-'));
  const port = env.PORT ?? (await freePort());
  const site = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    env: { ...surroundings(), DATA_DIR: join(place, 'data'), HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that ends early leaves no server behind.
  const endToo = () => child.kill();
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += chunk;
    });
  try {
    await untilReady(child, `${site}/readyz`);
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`${cause instanceof Error ? cause.message : cause} It printed:\n${log.slice(-4_000)}`);
  }
  return {
    site,
    pid: child.pid,
    log: () => log,
    async stop() {
      if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
      await rm(place, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

// Variables that a developer's shell sets for their own server are not for this one.
function surroundings(): NodeJS.ProcessEnv {
  const { DATABASE_URL, BASE_URL, SMTP_URL, NODE_ENV, DEMO, VITEST, ...rest } = process.env;
  return rest;
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`The server was not ready after ${patience / 1000} seconds.`);
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.');
  return address.port;
}
