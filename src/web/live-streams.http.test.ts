import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { readConfig } from '#platform/config.ts';
import { hereTopic, rightsTopic } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeAt } from '#platform/second-factor.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { anOfficer, anOperator, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
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

async function openStream(token: string, path = '/live'): Promise<Stream> {
  const { port } = server.server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ port, host: '127.0.0.1', path, headers: { cookie: `session=${token}` } }, resolve);
  });
  const stream: Stream = { answer, ended: false };
  answer.on('close', () => {
    stream.ended = true;
  });
  answer.resume();
  return stream;
}

async function sessionOf(who: Parameters<World['signedIn']>[0]): Promise<string> {
  return (await world.signedIn(who)).cookie('session') ?? '';
}

async function isEnded(stream: Stream): Promise<boolean> {
  for (const end = Date.now() + 30_000; !stream.ended && Date.now() < end; ) await wait(20);
  return stream.ended;
}

it('a stream ends when its session does, and those of other sessions go on', async () => {
  const [one, other] = [await sessionOf(ana), await sessionOf(ana)];
  const [ending, staying] = [await openStream(one), await openStream(other)];
  expect(ending.answer.statusCode).toBe(200);
  expect(ending.answer.headers['x-content-type-options']).toBe('nosniff');
  await world.guest({ cookies: { session: one } }).post('/sign-out');
  expect(await isEnded(ending)).toBe(true);
  expect(staying.ended).toBe(false);
  staying.answer.destroy();
});

const password = 'four green rivers dance';
const newPassword = 'six slow clouds over Delphi';
const aTeacherWithPassword = async () => {
  const teacher = await aTeacher(world);
  const password_hash = await hashPassword(password);
  await world.db.updateTable('account').set({ password_hash }).where('id', '=', teacher.id).execute();
  return teacher;
};

it.each<[string, (teacher: TestTeacher, browser: Browser) => Promise<unknown>]>([
  ['signs out everywhere', (_, browser) => browser.post('/account/sessions/end')],
  ['changes the password', (_, browser) => browser.post('/account/password', { oldPassword: password, newPassword })],
  ['signs in anew in the same browser', ({ email }, browser) => browser.post('/sign-in', { email, password })],
  [
    'chooses a new password by the link of a mail',
    async ({ id }) => {
      const token = await createLink(world, { purpose: 'reset_password', account: id });
      await world.guest().post(`/password/reset/${token}`, { password: newPassword });
    },
  ],
  [
    'switches the second factor on',
    async (_, browser) => {
      const { html } = await browser.get('/account/second-factor');
      const offer = /name="offer" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
      const code = codeAt(secret, world.now);
      await browser.post('/account/second-factor', { offer, code, factorPassword: password });
    },
  ],
])('the streams of a session end when its person %s', async (_, act) => {
  const teacher = await aTeacherWithPassword();
  const browser = await world.signedIn(teacher);
  const stream = await openStream(browser.cookie('session') ?? '');
  await act(teacher, browser);
  expect(await isEnded(stream)).toBe(true);
});

it('the streams of officers end when they are suspended', async () => {
  const [operator, officer] = [await anOperator(world), await anOfficer(world, { serves: 'ES' })];
  const stream = await openStream(await sessionOf(officer));
  expect(stream.answer.statusCode).toBe(200);
  await (await world.signedIn(operator)).post(`/operations/officers/${officer.id}/suspension`);
  expect(await isEnded(stream)).toBe(true);
});

describe('in a space', () => {
  let space: SpaceId;
  let anas: Browser;
  const listen = async (who: Parameters<World['signedIn']>[0]) => {
    const stream = await openStream(await sessionOf(who), `/live?space=${space}`);
    expect(stream.answer.statusCode).toBe(200);
    return stream;
  };
  const post = async (path: string, fields: Fields = {}) => {
    expect((await anas.post(`/spaces/${space}${path}`, fields)).status).toBe(303);
  };
  beforeAll(async () => {
    const eleni = await aTeacher(world, { country: 'GR' });
    space = (await aSpace(world, { founders: [ana, eleni] })).id;
    anas = await world.signedIn(ana);
  });

  it('parents and visitors do not hear that somebody came or left', async () => {
    const heard: Record<string, string> = {};
    const streams: Stream[] = [];
    for (const role of ['visitor', 'parent', 'expert'] as const) {
      const member = await aTeacher(world);
      await aSpaceMember(world, { id: space }, member, role);
      const stream = await listen(member);
      streams.push(stream);
      heard[role] = '';
      stream.answer.on('data', (part: Buffer) => {
        heard[role] += part.toString();
      });
    }
    world.services.live.publish(hereTopic(space));
    await expect.poll(() => heard.expert).toContain(hereTopic(space));
    expect([heard.visitor, heard.parent].join('')).not.toContain('here:');
    for (const { answer } of streams) answer.destroy();
  });

  it('a stream tells of a space only to those who are in it', async () => {
    const heard: Record<string, string> = { stranger: '', inside: '' };
    const strangers = await listen(await aTeacher(world));
    const inside = await listen(ana);
    strangers.answer.on('data', (bytes) => {
      heard.stranger += String(bytes);
    });
    inside.answer.on('data', (bytes) => {
      heard.inside += String(bytes);
    });
    world.publish(topicOf(space));
    for (const end = Date.now() + 30_000; !heard.inside?.includes(space) && Date.now() < end; ) await wait(20);
    expect(heard.inside).toContain(space);
    expect(heard.stranger).not.toContain(space);
    for (const { answer } of [strangers, inside]) answer.destroy();
  });

  it.each(['removal', 'ending', 'password'])('the streams of a pupil end with the %s', async (what) => {
    const pupil = await aPupil(world, { teacher: ana, space });
    const stream = await listen(pupil);
    await post(`/pupils/${pupil.id}/${what}`);
    expect(await isEnded(stream)).toBe(true);
  });

  it('the streams of a member end with the membership, and outlast another role', { tags: ['slow'] }, async () => {
    const luz = await aTeacher(world);
    await aSpaceMember(world, { id: space }, luz);
    const stream = await listen(luz);
    const asked: string[] = [];
    const stop = world.services.live.subscribe([rightsTopic(luz.id)], (topic) => asked.push(topic));
    await post(`/members/${luz.id}/role`, { role: 'expert' });
    await wait(200);
    expect([asked, stream.ended]).toEqual([[rightsTopic(luz.id)], false]);
    await post(`/members/${luz.id}/removal`);
    stop();
    expect(await isEnded(stream)).toBe(true);
  });
});

it('who asks for the headers of a stream alone gets them, and no stream', async () => {
  const headers = { cookie: `session=${await sessionOf(ana)}` };
  const { port } = server.server.address() as AddressInfo;
  const signal = AbortSignal.timeout(30_000);
  const answer = await fetch(`http://127.0.0.1:${port}/live`, { method: 'HEAD', headers, signal });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  expect(await answer.text()).toBe('');
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

it('a person who loses a right is checked again, and keeps the streams that they may still hear', {
  tags: ['slow'],
}, async () => {
  const stream = await openStream(await sessionOf(ana));
  world.services.live.publish(rightsTopic(ana.id));
  await wait(200);
  expect(stream.ended).toBe(false);
  stream.answer.destroy();
});
