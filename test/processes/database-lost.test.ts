import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#platform/db.ts';
import { type RunningServer, startServer } from '../server.ts';
import { createEmptyDatabase } from '../template.ts';

const url = process.env.TEST_DATABASE_URL;

/** Stands between the server and the database: closing it is what a restart, a failover or a cut cable look like. */
class Line {
  private sockets = new Set<Socket>();
  private open = true;
  private readonly target: URL;
  private readonly listening;
  constructor(target: URL) {
    this.target = target;
    this.listening = createServer((socket) => this.take(socket));
  }
  private take(socket: Socket): void {
    const other = this.open ? connect(Number(this.target.port), this.target.hostname) : undefined;
    if (!other) return void socket.destroy();
    for (const [one, two] of [
      [socket, other],
      [other, socket],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        two.destroy();
      });
      one.pipe(two);
    }
  }
  async address(): Promise<string> {
    await new Promise<void>((resolve) => this.listening.listen(0, '127.0.0.1', resolve));
    const through = new URL(this.target);
    through.hostname = '127.0.0.1';
    through.port = String((this.listening.address() as AddressInfo).port);
    return through.href;
  }
  cut(): void {
    this.open = false;
    for (const socket of this.sockets) socket.destroy();
  }
  mend(): void {
    this.open = true;
  }
  close(): void {
    this.cut();
    this.listening.close();
  }
}

let line: Line;
let server: RunningServer;
let database: { readonly url: string; drop(): Promise<void> };

beforeAll(async () => {
  if (!url) return;
  database = await createEmptyDatabase(url);
  const opened = await openDatabase({ url: database.url });
  await opened.close();
  line = new Line(new URL(database.url));
  server = await startServer({ DATABASE_URL: await line.address(), DEMO: '0', LOG_LEVEL: 'error' });
}, 120_000);
afterAll(async () => {
  if (!url) return;
  await server.stop();
  line.close();
  await database.drop();
});

const ready = async () => (await fetch(`${server.site}/readyz`).catch(() => undefined))?.status;

/** Guests who write all the time: a first step of the registration each. */
function writers(count: number) {
  const statuses = new Set<number | undefined>();
  let on = true;
  const origin = server.site;
  const form = new URLSearchParams({ givenName: 'Ana', familyName: 'Gil', email: 'a@b.test', country: 'ES' });
  const work = Array.from({ length: count }, async () => {
    while (on) {
      const sent = await fetch(`${server.site}/register`, {
        method: 'POST',
        body: form,
        headers: { origin },
        redirect: 'manual',
      }).catch(() => undefined);
      statuses.add(sent?.status);
      await sent?.text();
    }
  });
  return {
    async stop() {
      on = false;
      await Promise.all(work);
      return statuses;
    },
  };
}

async function readyWithin(milliseconds: number): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    if ((await ready()) === 200) return performance.now() - began;
    await wait(50);
  }
  return Infinity;
}

it.runIf(url)(
  'the process outlives its connections being ended under writes, five times',
  async () => {
    const own = new pg.Client({ connectionString: database.url });
    await own.connect();
    for (let time = 0; time < 5; time += 1) {
      const busy = writers(8);
      await wait(300);
      await own.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await wait(300);
      const statuses = await busy.stop();
      expect(
        [...statuses].filter((status) => status !== 422 && status !== 303 && status !== 503 && status !== 429),
      ).toEqual([]);
      expect(await ready()).toBe(200);
    }
    await own.end();
  },
  60_000,
);

it.runIf(url)(
  'while the database is away pages say so with 503 and Retry-After, and all is there again with it',
  async () => {
    const busy = writers(4);
    await wait(200);
    line.cut();
    await wait(300);
    const answer = await fetch(`${server.site}/register`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const origin = server.site;
    const body = new URLSearchParams({ presentation: 'Two words that must not be lost' });
    const posted = await fetch(`${server.site}/register`, { method: 'POST', body, headers: { origin } });
    expect(posted.status).toBe(503);
    expect(await posted.text()).toContain('Two words that must not be lost');
    for (const first of ['texts', 'file'] as const) {
      const parts = new FormData();
      const photo = new Blob([Buffer.alloc(3_000_000, 'x')], { type: 'image/jpeg' });
      if (first === 'file') parts.set('picture', photo, 'a.jpg');
      parts.set('alt', 'Chalk lines that must not be lost');
      if (first === 'texts') parts.set('picture', photo, 'a.jpg');
      const inParts = await fetch(`${server.site}/projects/x/form/4`, {
        method: 'POST',
        body: parts,
        // Of a guest no file is read, and the answer needs no database.
        headers: { origin, cookie: `session=${'a'.repeat(43)}` },
      });
      expect([first, inParts.status, inParts.headers.get('retry-after')]).toEqual([first, 503, '5']);
      expect(await inParts.text()).toContain('Chalk lines that must not be lost');
    }
    expect(await ready()).toBe(503);
    line.mend();
    let back = await readyWithin(10_000);
    // The machine may be busy with something else for once, or twice.
    for (let again = 0; again < 4 && back >= 1500; again += 1) {
      line.cut();
      await wait(300);
      line.mend();
      back = await readyWithin(10_000);
    }
    expect(back).toBeLessThan(1500);
    await busy.stop();
    expect((await fetch(`${server.site}/`)).status).toBe(200);
  },
  60_000,
);
