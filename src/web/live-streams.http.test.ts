import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { rightsTopic } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from './server.ts';

let world: World;
let server: Awaited<ReturnType<typeof createServer>>;
let ana: TestTeacher;

beforeAll(async () => {
  world = await openWorld();
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0' });
  const { database, services } = world;
  server = await createServer({ config, database, services, log: openLog('silent'), clock: () => world.now });
  await server.listen({ host: '127.0.0.1', port: 0 });
  ana = await aTeacher(world);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

interface Stream {
  readonly answer: IncomingMessage;
  ended: boolean;
}

async function openStream(token: string): Promise<Stream> {
  const { port } = server.server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ port, host: '127.0.0.1', path: '/notifications/live', headers: { cookie: `session=${token}` } }, resolve);
  });
  const stream: Stream = { answer, ended: false };
  answer.on('close', () => {
    stream.ended = true;
  });
  answer.resume();
  return stream;
}

async function sessionOf(teacher: TestTeacher): Promise<string> {
  return (await world.signedIn(teacher)).cookie('session') ?? '';
}

async function isEnded(stream: Stream): Promise<boolean> {
  for (const end = Date.now() + 2000; !stream.ended && Date.now() < end; ) await wait(20);
  return stream.ended;
}

it('a stream ends when its session does, and those of other sessions go on', async () => {
  const [one, other] = [await sessionOf(ana), await sessionOf(ana)];
  const [ending, staying] = [await openStream(one), await openStream(other)];
  expect(ending.answer.statusCode).toBe(200);
  expect(ending.answer.headers['x-content-type-options']).toBe('nosniff');
  await world.guest({ cookies: { session: one } }).post('/sign-out');
  world.services.live.publish(rightsTopic(ana.id));
  expect(await isEnded(ending)).toBe(true);
  expect(staying.ended).toBe(false);
  staying.answer.destroy();
});

it('of more than twenty streams of one person the oldest ends', async () => {
  const token = await sessionOf(ana);
  const streams: Stream[] = [];
  for (let count = 0; count < 21; count += 1) streams.push(await openStream(token));
  expect(await isEnded(streams[0] as Stream)).toBe(true);
  expect(streams.slice(1).some(({ ended }) => ended)).toBe(false);
  for (const { answer } of streams) answer.destroy();
});

it('pages of somebody who is signed in are kept by no cache, and private pictures only with our consent', async () => {
  const page = await (await world.signedIn(ana)).get('/desk');
  expect(page.headers['cache-control']).toBe('no-store');
  expect((await world.guest().get('/')).headers['cache-control']).toBe('private, no-cache');
});

it('whoever loses a right is asked about, and keeps the streams that they may still hear', async () => {
  const stream = await openStream(await sessionOf(ana));
  world.services.live.publish(rightsTopic(ana.id));
  await wait(200);
  expect(stream.ended).toBe(false);
  stream.answer.destroy();
});
