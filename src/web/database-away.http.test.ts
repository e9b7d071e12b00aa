import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from './server.ts';

let world: World;
let server: Awaited<ReturnType<typeof createServer>>;

beforeAll(async () => {
  world = await openWorld();
  const lost = () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  const db = world.db.withPlugin({ transformQuery: lost, transformResult: lost });
  server = await createServer({
    config: readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0' }),
    database: { ...world.database, db },
    services: world.services,
    log: openLog('silent'),
    clock: () => world.now,
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const text = 'Chalk lines that must not be lost';
const alt = `--b\r\nContent-Disposition: form-data; name="alt"\r\n\r\n${text}\r\n`;
const photo = (megabytes: number) =>
  `--b\r\nContent-Disposition: form-data; name="picture"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n${'x'.repeat(megabytes * 1024 * 1024)}\r\n`;

async function post(payload: string, origin = 'http://platform.test', type = 'multipart/form-data; boundary=b') {
  const headers = { origin, 'content-type': type, cookie: 'session=abc' };
  const answer = await server.inject({ method: 'POST', url: '/register', headers, payload });
  return { status: answer.statusCode, retry: answer.headers['retry-after'], isKept: answer.body.includes(text) };
}

it('gives back the texts of a form that came while the database is away, with or without a file', async () => {
  const kept = { status: 503, retry: '5', isKept: true };
  expect(
    await post(new URLSearchParams({ alt: text }).toString(), undefined, 'application/x-www-form-urlencoded'),
  ).toEqual(kept);
  expect(await post(`${alt}--b--\r\n`)).toEqual(kept);
  expect(await post(`${alt}${photo(3)}--b--\r\n`)).toEqual(kept);
  expect(await post(`${photo(3)}${alt}--b--\r\n`)).toEqual(kept);
  // Broken off, and far too large: what came first is there.
  expect(await post(`${alt}${photo(1)}`)).toEqual(kept);
  expect((await post(`${alt}${photo(20)}--b--\r\n`)).status).toBe(503);
  expect(await post(`${alt}--b--\r\n`, 'http://other.test')).toMatchObject({ isKept: false });
});
