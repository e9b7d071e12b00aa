import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#domains/spaces/files/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { readConfig } from '#platform/config.ts';
import { filesOnDisk } from '#platform/files.ts';
import { openLog } from '#platform/log.ts';
import { newId } from '#platform/new-id.ts';
import { Browser } from '#test/browser.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from './server.ts';

let world: World;
let directory: string;
let server: Awaited<ReturnType<typeof createServer>>;
let space: SpaceId;
let ana: TestTeacher;
let cookie: string;
let isFull = false;

beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), 'opentwinning-uploads-'));
  const files = filesOnDisk(directory, async (path, content) => {
    if (!isFull) return writeFile(path, content);
    await writeFile(path, 'half');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  const { database, services } = world;
  server = await createServer({
    config: readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0' }),
    database,
    services: { ...services, files },
    log: openLog('silent'),
    clock: () => world.now,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  ana = await aTeacher(world);
  ({ id: space } = await aSpace(world, { founders: [ana, await aTeacher(world, { country: 'GR' })] }));
  cookie = `session=${(await world.signedIn(ana)).cookie('session')}`;
});
afterAll(async () => {
  await server.close();
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

const filesLeft = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

const browser = () => new Browser(server, { cookies: { session: cookie.replace('session=', '') } });
const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#e07020' } })
    .png()
    .toBuffer();

it('where the disk is full the person is told so, keeps their words, and nothing half stays; with room again all is well', async () => {
  const fields = { idempotencyKey: newId(), alt: 'Hopscotch in yellow chalk' };
  const file = { field: 'picture', name: 'a.png', bytes: await photo() };
  isFull = true;
  const refused = await browser().upload(paths.pictures(space), fields, file);
  expect(refused.status).toBe(507);
  expect(refused.html).toContain('There is no room left');
  expect(refused.headers['content-security-policy']).toContain("default-src 'none'");
  expect(await filesLeft()).toBe(0);
  expect(await world.db.selectFrom('space_picture').select('id').execute()).toEqual([]);
  isFull = false;
  expect((await browser().upload(paths.pictures(space), fields, file)).status).toBe(303);
  // The picture alone: what was received for it is gone.
  expect(await filesLeft()).toBe(1);
});

const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const filePart =
  '--b\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

/** Sends a file of so many megabytes piece by piece, without saying before how much it will be. Resolves to what ends it. */
async function beginLarge(megabytes: number, path: string, headers: Record<string, string>) {
  const { port } = server.server.address() as AddressInfo;
  const sending: ClientRequest = request({
    port,
    host: '127.0.0.1',
    path,
    method: 'POST',
    headers: { origin: 'http://platform.test', 'content-type': 'multipart/form-data; boundary=b', ...headers },
  });
  sending.on('error', () => undefined);
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  sending.write(field('idempotencyKey', newId()) + field('alt', 'Hopscotch in blue chalk') + filePart);
  const piece = Buffer.alloc(1024 * 1024, 'x');
  for (let count = 0; count < megabytes && !sending.destroyed; count += 1)
    if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered.catch(() => undefined)]);
  return async () => {
    sending.end('\r\n--b--\r\n');
    const [answer] = await answered;
    return { status: answer.statusCode, html: await text(answer) };
  };
}

describe('large files', () => {
  it('go to the disk, not into memory, and their form comes back with what else was typed', {
    tags: ['slow'],
  }, async () => {
    // What comes stands in array buffers; those that nobody holds any more are not counted.
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers / 1024 / 1024;
    };
    const before = held();
    const underWay = await Promise.all([1, 2, 3, 4, 5, 6].map(() => beginLarge(12, paths.pictures(space), { cookie })));
    // Buffers are swept beside the program: on a busy machine some of those let go still count for a while.
    await expect.poll(() => held() - before, { timeout: 20_000, interval: 100 }).toBeLessThan(30);
    const sent = await Promise.all(underWay.map((end) => end()));
    for (const { status, html } of sent) {
      expect(status).toBe(422);
      expect(html).toContain('This picture is too large');
      expect(html).toContain('value="Hopscotch in blue chalk"');
    }
    expect(await filesLeft()).toBe(1);
  });

  it('of guests are refused after the first megabytes, by our page with our headers', { tags: ['slow'] }, async () => {
    const end = await beginLarge(12, paths.pictures(space), {});
    const { status, html } = await end();
    expect(status).toBe(413);
    expect(html).toContain('at most 2 MB at once');
    expect(await filesLeft()).toBe(1);
  });
});

describe('a form that is too large', () => {
  const body = `The longest of the texts ${'and on '.repeat(160_000)}`;
  const fields = { idempotencyKey: newId(), title: 'Two words', body, parent: '' };

  it.each([
    ['in parts', () => browser().upload(pages.pages(space), fields, { field: 'x', name: '', bytes: Buffer.alloc(0) })],
    ['in one', () => browser().post(pages.pages(space), fields)],
  ])('sent %s says which text it is and how much may be sent, and gives all of it back', async (_how, send) => {
    const refused = await send();
    expect(refused.status).toBe(413);
    expect(refused.html).toContain('may have 1 MB');
    expect(refused.html).toContain('begins with “The longest of the texts and on');
    expect(refused.html).toContain('Two words</textarea>');
    expect(refused.html.length).toBeGreaterThan(body.length);
    expect(refused.headers['x-content-type-options']).toBe('nosniff');
  });

  it('of more fields than can be read says so', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`field${at}`, 'a b']));
    const refused = await browser().upload(pages.pages(space), many, { field: 'x', name: '', bytes: Buffer.alloc(0) });
    expect([refused.status, refused.html.includes('at most 200')]).toEqual([413, true]);
  });

  it('that is larger than anything that is read says how much may be sent', async () => {
    const refused = await browser().post(pages.pages(space), { body: 'x'.repeat(4 * 1024 * 1024) });
    expect([refused.status, refused.html.includes('at most 3 MB at once')]).toEqual([413, true]);
  });
});
