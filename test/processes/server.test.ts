import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';

let place: string;
let env: NodeJS.ProcessEnv;
const servers: RunningServer[] = [];
const start = async (more: NodeJS.ProcessEnv = {}) => {
  const server = await startServer({ ...env, ...more });
  servers.push(server);
  return server;
};

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-start-'));
  env = { DATA_DIR: place, DEMO: '0', LOG_LEVEL: 'warn' };
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await rm(place, { recursive: true, force: true });
});

describe('the server on an embedded database', () => {
  it('keeps a second one out, and goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(new RegExp(`ended with 1.*in use by process ${first.pid}`, 's'));
    expect((await fetch(`${first.site}/readyz`)).status).toBe(200);
    expect(first.log()).toContain('is for trying out');
  });

  it('ends in order when it is told to, gives the directory free, and is there again in half the time or less', async () => {
    const lock = join(place, 'database.lock');
    let [first, again] = [Infinity, Infinity];
    // The machine may be busy with something else for one of them, or two.
    for (let tries = 0; tries < 6 && !(again / first < 0.5); tries += 1) {
      await rm(place, { recursive: true });
      const [server, took] = await timed(start);
      expect(existsSync(lock)).toBe(true);
      expect(await server.stop()).toBe(0);
      expect(existsSync(lock)).toBe(false);
      const [second, tookAgain] = await timed(start);
      expect((await fetch(`${second.site}/healthz`)).status).toBe(200);
      await second.stop();
      [first, again] = [Math.min(first, took), Math.min(again, tookAgain)];
    }
    expect(again / first).toBeLessThan(0.5);
  });
});

/** What came of it, and the milliseconds that it took. */
async function timed<value>(work: () => Promise<value>): Promise<[value, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

describe('the configuration', () => {
  it('names every wrong value in one message, and ends with 1', async () => {
    await expect(start({ SMTP_URL: 'nonsense', DATABASE_URL: 'mysql://x', DEMO: 'perhaps' })).rejects.toThrow(
      /ended with 1.*DATABASE_URL.*SMTP_URL.*DEMO/s,
    );
  });

  it('lets nobody go into production without the secrets', async () => {
    await expect(start({ NODE_ENV: 'production' })).rejects.toThrow(/ended with 1.*SECRET.*BASE_URL.*SMTP_URL/s);
    expect(existsSync(join(place, 'database'))).toBe(false);
  });
});
