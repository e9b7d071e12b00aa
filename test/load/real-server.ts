import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { serverFile } from '../../bin/build.ts';
import type { BenchRequest } from './benched-pages.ts';
import type { LimitPage } from './limit-server.ts';
import { type BenchedServer, startBound, stop } from './processes.ts';
import type { Recorded } from './record-queries.ts';

interface Options {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly core: number | undefined;
  readonly flags: readonly string[];
}

/** The built server as it runs in production: no demonstration, logs written as shipped (to nowhere). */
export async function startRealServer({ databaseUrl, dataDir, core, flags }: Options): Promise<BenchedServer> {
  const port = await freePort();
  const child = startBound(serverFile, core, {
    silent: true,
    flags: ['--enable-source-maps', ...flags],
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl ?? '',
      DATA_DIR: dataDir,
      SMTP_URL: 'smtp://127.0.0.1:9',
      SECRET: 'a secret of the bench, which nobody needs to keep',
      DEMO: '',
      LOG_LEVEL: 'info',
    },
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('The server of the project did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, child };
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

/** Asks each page twice, so that caches are warm, and notes what the second asking sent to the database and got as answer. */
export async function recordPages(
  options: Options,
  requests: readonly BenchRequest[],
): Promise<ReadonlyMap<BenchRequest, LimitPage>> {
  const { port, child } = await startRealServer({
    ...options,
    flags: ['--import', new URL('record-queries.ts', import.meta.url).href],
  });
  try {
    const pages = new Map<BenchRequest, LimitPage>();
    for (const request of requests) {
      await ask(child, port, request);
      const { answer, recorded } = await ask(child, port, request);
      if (answer.status === 200)
        pages.set(request, { ...request, queries: recorded.queries, body: await answer.text() });
    }
    return pages;
  } finally {
    await stop(child);
  }
}

async function ask(child: ChildProcess, port: number, { path, cookie }: BenchRequest) {
  const recorded = new Promise<Recorded>((resolve) => {
    const listen = (message: unknown) => {
      const heard = message as Recorded;
      if (heard.path !== path) return;
      child.off('message', listen);
      resolve(heard);
    };
    child.on('message', listen);
  });
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { accept: 'text/html', 'accept-language': 'en', 'accept-encoding': 'identity', ...(cookie && { cookie }) },
    redirect: 'manual',
  });
  return { answer, recorded: await recorded };
}
