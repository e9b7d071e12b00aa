// Its senders are slow on purpose: @module-tag slow
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#domains/spaces/files/paths.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { readConfig } from '#platform/config.ts';
import { describedError } from '#platform/described-error.ts';
import { filesOnDisk } from '#platform/files.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from './server.ts';
import { longestRequest, slowestPace } from './watch-body.ts';

let world: World;
let server: Awaited<ReturnType<typeof createServer>>;
let directory: string;
let space: SpaceId;
let cookie: string;
const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'debug', serializers: { error: describedError }, formatters: { level: (label) => ({ level: label }) } },
  { write: (line: string) => lines.push(JSON.parse(line)) },
);
/** One piece of what the steady sender sends keeps it, however busy the machine is. */
const pace = { every: 1000, bytes: 300 };

beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), 'opentwinning-broken-'));
  server = await createServer({
    config: readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0' }),
    database: world.database,
    services: { ...world.services, files: filesOnDisk(directory) },
    log,
    clock: () => world.now,
    pace,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const ana = await aTeacher(world);
  ({ id: space } = await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] }));
  cookie = `Cookie: session=${(await world.signedIn(ana)).cookie('session')}`;
});
afterAll(async () => {
  await server.close();
  await world.close();
  await rm(directory, { recursive: true, force: true });
});
afterEach(() => {
  lines.length = 0;
});

const filesLeft = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

interface Sent {
  readonly path: string;
  readonly type: string;
  /** Undefined: it comes in pieces of which each says how long it is. */
  readonly length: number | undefined;
  readonly begin: string;
  readonly more?: readonly string[];
}

const form: Sent = { path: '/sign-in', type: 'application/x-www-form-urlencoded', length: 100_000, begin: 'email=' };
const pieces: Sent = {
  ...form,
  length: undefined,
  begin: '6\r\nemail=\r\n',
  more: ['Transfer-Encoding: chunked'],
};
const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file =
  '--b\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
const upload = (): Sent => ({
  path: paths.pictures(space),
  type: 'multipart/form-data; boundary=b',
  length: 100_000,
  begin: field('idempotencyKey', newId()) + field('alt', 'Hopscotch') + file,
  more: [cookie],
});

/** Sends the head and the beginning of a body. What comes back stands in `answered`. */
async function begin({ path, type, length, begin: first, more = [] }: Sent, language = 'en') {
  const socket: Socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  const state = { socket, answered: '', ended: once(socket, 'close') };
  socket.on('data', (chunk) => {
    state.answered += chunk;
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const head = [`POST ${path} HTTP/1.1`, 'Host: platform.test', 'Origin: http://platform.test', 'Connection: close'];
  const rest = [`Accept-Language: ${language}`, `Content-Type: ${type}`, ...more];
  if (length !== undefined) rest.push(`Content-Length: ${length}`);
  socket.write(`${[...head, ...rest].join('\r\n')}\r\n\r\n${first}`);
  return state;
}

const loud = () => lines.filter(({ level }) => level === 'error' || level === 'warn' || level === 'fatal');

describe('a body that its sender breaks off', () => {
  it.each([
    ['a form', () => form],
    ['an upload', upload],
    ['a form to nowhere', () => ({ ...form, path: '/nothing/here' })],
    ['a form in pieces', () => pieces],
  ] as const)(
    'is no error of ours: of %s the log says so in one quiet line, and no file stays',
    { tags: ['slow'] },
    async (_what, sent) => {
      const { socket } = await begin(sent());
      await wait(100);
      socket.destroy();
      const quiet = () => lines.filter(({ msg }) => msg === 'broken off by its sender');
      await expect.poll(() => quiet().length, { timeout: 10_000 }).toBe(1);
      expect(quiet()[0]).toMatchObject({ level: 'debug' });
      expect(loud()).toEqual([]);
      expect(JSON.stringify(lines)).not.toContain('stack');
      await expect.poll(filesLeft, { timeout: 10_000 }).toBe(0);
    },
  );

  it('that was left by its sender before it was read is not waited for', async () => {
    const { socket } = await begin(upload());
    socket.destroy();
    const quiet = () => lines.filter(({ msg }) => msg === 'broken off by its sender').length;
    await expect.poll(quiet, { timeout: 10_000 }).toBe(1);
  });
});

describe('a body that comes too slowly', () => {
  it.each([
    ['a form', 'en', () => form, 'Sending took too long'],
    ['an upload', 'es', upload, 'El envío ha tardado demasiado'],
  ] as const)(
    'is answered with 408 and our page in the language of its sender: %s, %s',
    { tags: ['slow'] },
    async (_what, language, sent, title) => {
      const state = await begin(sent(), language);
      const drip = setInterval(() => state.socket.write('x'), 100);
      await state.ended;
      clearInterval(drip);
      expect(state.answered).toMatch(/^HTTP\/1\.1 408 /);
      expect(state.answered).toContain(title);
      expect(state.answered).toContain("default-src 'none'");
      await expect.poll(filesLeft, { timeout: 10_000 }).toBe(0);
      expect(lines.filter(({ msg }) => msg === 'came too slowly')).toMatchObject([{ level: 'info', status: 408 }]);
      expect(loud()).toEqual([]);
    },
  );

  it('is let go of also where nothing at all comes after its head', { tags: ['slow'] }, async () => {
    const state = await begin({ ...form, begin: '' });
    await state.ended;
    expect(state.answered).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is ended for many at once, and the others are served meanwhile', { tags: ['slow'] }, async () => {
    const states = await Promise.all(Array.from({ length: 30 }, () => begin(form)));
    expect((await server.inject({ url: '/sign-in' })).statusCode).toBe(200);
    await Promise.all(states.map(({ ended }) => ended));
    for (const { answered } of states) expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a body that comes slowly and goes on', () => {
  it('is read to its end, however long that takes', { tags: ['slow'] }, async () => {
    const [piece, count] = ['x'.repeat(400), 50];
    const state = await begin({ ...form, length: form.begin.length + count * piece.length });
    for (let sent = 0; sent < count; sent += 1) {
      await wait(80);
      state.socket.write(piece);
    }
    await state.ended;
    expect(state.answered).toMatch(/^HTTP\/1\.1 422 /);
  });

  it('may have 100 MB on a school’s line of 256 kbit/s, which others share', () => {
    const line = 256_000 / 8;
    expect((100 * 1024 * 1024) / line).toBeLessThan(longestRequest / 1000);
    expect(slowestPace.bytes / (slowestPace.every / 1000)).toBeLessThan(line / 20);
  });
});
