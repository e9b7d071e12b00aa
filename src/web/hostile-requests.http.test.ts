import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { slowness } from '#test/own-time.ts';
import { openWorld, type World } from '#test/world.ts';
import { createServer } from './server.ts';

let world: World;
let server: Awaited<ReturnType<typeof createServer>>;
let port: number;

async function listen(env: Readonly<Record<string, string>> = {}) {
  const config = readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0', ...env });
  const { database, services } = world;
  const listening = await createServer({ config, database, services, log: openLog('silent'), clock: () => world.now });
  await listening.listen({ host: '127.0.0.1', port: 0 });
  return listening;
}

const portOf = (listening: typeof server) => (listening.server.address() as AddressInfo).port;

beforeAll(async () => {
  world = await openWorld();
  server = await listen();
  port = portOf(server);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** Sends bytes on one connection, and resolves to all that came back until the server ended it or was silent for a while. */
async function exchange(parts: readonly (string | Buffer)[], { silence = 1500 } = {}): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  let answered = '';
  socket.on('data', (chunk) => {
    answered += chunk;
  });
  socket.on('error', () => undefined);
  socket.setTimeout(silence, () => socket.destroy());
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return answered;
}

const statusesIn = (text: string) => [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status);
const head = (...lines: readonly string[]) => `${['Host: platform.test', ...lines].join('\r\n')}\r\n\r\n`;
const ours = 'Origin: http://platform.test';

describe('a body that is not read', () => {
  const body = Buffer.alloc(200_000, 'x');

  it.each([
    ['without a boundary', 'multipart/form-data', [ours]],
    ['from elsewhere', 'multipart/form-data; boundary=b', ['Origin: http://other.test']],
    ['to nowhere', 'text/plain', [ours]],
    ['to a broken address', 'text/plain', [ours], 'POST', '/%E0%A4%A'],
    ['to an overlong address', 'text/plain', [ours], 'POST', `/diary/${'x'.repeat(400)}`],
    ['with another method', 'text/plain', [ours], 'PUT'],
    ['of a page that takes none', 'text/plain', [ours], 'GET', '/'],
    ['after a promise to wait', 'multipart/form-data', [ours, 'Expect: 100-continue']],
    ['in pieces', 'multipart/form-data', [ours, 'Transfer-Encoding: chunked']],
  ])(
    '%s is answered, and does not stand before the next request',
    async (_what, type, lines, method = 'POST', path = '/projects/x/form/1') => {
      const isInPieces = lines.includes('Transfer-Encoding: chunked');
      const length = isInPieces ? [] : [`Content-Length: ${body.length}`];
      const post = `${method} ${path} HTTP/1.1\r\n${head(`Content-Type: ${type}`, ...length, ...lines)}`;
      const sent = isInPieces ? [`${body.length.toString(16)}\r\n`, body, '\r\n0\r\n\r\n'] : [body];
      const all = await exchange([post, ...sent, `GET /healthz HTTP/1.1\r\n${head('Connection: close')}`]);
      const answered = all.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
      const [first, second] = statusesIn(answered);
      expect(Number(first)).toBeGreaterThanOrEqual(method === 'GET' ? 200 : 400);
      // Either the connection is closed, which tells the sender to ask anew, or the next request is answered.
      expect(second ?? (/^connection: close/im.test(answered) ? '200' : 'no answer')).toBe('200');
    },
  );

  it('of a guest is not taken into memory: a large one is refused at once', { tags: ['slow'] }, async () => {
    const huge = 100 * 1024 * 1024;
    const began = process.memoryUsage().rss;
    const post = `POST /spaces/x/pictures HTTP/1.1\r\n${head('Content-Type: multipart/form-data; boundary=b', `Content-Length: ${huge}`, ours)}`;
    const answered = await exchange([post, Buffer.alloc(2_000_000, 'x')]);
    expect(statusesIn(answered)).toEqual(['413']);
    expect(process.memoryUsage().rss - began).toBeLessThan(60 * 1024 * 1024);
  });

  it('whose fields are larger together than a form may be is refused', { tags: ['slow'] }, async () => {
    const field = (at: number) =>
      `--b\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\n${'x'.repeat(290_000)}\r\n`;
    const sent = `${[1, 2, 3, 4, 5].map(field).join('')}--b--\r\n`;
    const post = `POST /register HTTP/1.1\r\n${head('Content-Type: multipart/form-data; boundary=b', `Content-Length: ${sent.length}`, ours)}`;
    expect(statusesIn(await exchange([post, sent]))).toEqual(['413']);
  });
});

describe('a form without files', () => {
  const send = (path: string, fields: string, lines: readonly string[] = [ours]) => {
    const type = 'Content-Type: application/x-www-form-urlencoded';
    const post = `POST ${path} HTTP/1.1\r\n${head(type, `Content-Length: ${fields.length}`, 'Connection: close', ...lines)}`;
    return exchange([post, fields], { silence: 10_000 });
  };

  it.each([
    ['/sign-in', [ours]],
    ['/nothing/here', [ours]],
    ['/sign-in', ['Origin: http://elsewhere.test']],
  ] as const)('of very many fields is refused by our page before they are read: %s, %s', async (path, lines) => {
    const refuse = async () => {
      const answered = await send(path, '&a'.repeat(600_000), lines);
      expect(statusesIn(answered)).toEqual(['413']);
      expect(answered).toContain('at most 1,000');
    };
    // Read, it took 20 seconds and more.
    expect(await slowness(refuse, 3000)).toBeUndefined();
  });

  it('of as many fields as the longest of our own needs is read', async () => {
    expect(statusesIn(await send('/sign-in', 'a=1&'.repeat(900)))).toEqual(['422']);
  });
});

describe('addresses behind a proxy', () => {
  /** Who tries to sign in with a wrong password is limited by address: the answer tells which one was believed. */
  async function believed(env: Readonly<Record<string, string>>, forwarded: string): Promise<string | undefined> {
    const keys = await keysOf(env, forwarded);
    return keys.find((key) => /\d+\.\d+\.\d+\.\d+/.test(key))?.match(/\d+\.\d+\.\d+\.\d+/)?.[0];
  }

  async function keysOf(env: Readonly<Record<string, string>>, forwarded: string): Promise<readonly string[]> {
    const asked: string[] = [];
    const { services, database } = world;
    const limits = { ...services.limits, take: async (_limit: object, key: string) => asked.push(key) };
    const config = readConfig({ NODE_ENV: 'test', BASE_URL: 'http://platform.test', DEMO: '0', ...env });
    const listening = await createServer({
      config,
      database,
      services: { ...services, limits },
      log: openLog('silent'),
      clock: () => world.now,
    });
    await listening.inject({
      method: 'POST',
      url: '/sign-in',
      headers: {
        origin: 'http://platform.test',
        'x-forwarded-for': forwarded,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'email=a%40b.test&password=wrong+password',
      remoteAddress: '10.0.0.1',
    });
    await listening.close();
    return asked;
  }

  it('count as one where they are of one network: of IPv6 the first 64 bits, and IPv4 in IPv6 as IPv4', {
    tags: ['slow'],
  }, async () => {
    const keys = (address: string) => keysOf({ TRUST_PROXY: '1' }, address);
    const one = await keys('2001:db8:aa:1::17');
    expect(one.some((key) => key.includes('2001:db8:aa:1::'))).toBe(true);
    expect(await keys('2001:db8:aa:1:ffff:2:3:4')).toEqual(one);
    expect(await keys('2001:db8:aa:2::17')).not.toEqual(one);
    expect(await keys('::ffff:192.0.2.1')).toEqual(await keys('192.0.2.1'));
    expect(await keys('192.0.2.2')).not.toEqual(await keys('192.0.2.1'));
  });

  it('count as one whatever port the proxy wrote behind them, and so does everything that is no address', {
    tags: ['slow'],
  }, async () => {
    const keys = (address: string) => keysOf({ TRUST_PROXY: '1' }, address);
    const plain = await keys('203.0.113.10');
    expect(plain.some((key) => key.includes('203.0.113.10'))).toBe(true);
    for (const port of [1001, 1002, 65_535]) expect(await keys(`203.0.113.10:${port}`)).toEqual(plain);
    expect(await keys('[2001:db8::1]:443')).toEqual(await keys('2001:db8::1'));
    const none = await keys('unknown');
    expect(none).not.toEqual(plain);
    for (const nonsense of ['_hidden', 'x1', '300.1.1.1', '203.0.113.10:1:2'])
      expect(await keys(nonsense)).toEqual(none);
  });

  it('are those that the proxies wrote, as many as there are; what the visitor wrote before is not believed', {
    tags: ['slow'],
  }, async () => {
    const forged = '1.1.1.1, 2.2.2.2, 3.3.3.3';
    expect(await believed({ TRUST_PROXY: '0' }, forged)).toBe('10.0.0.1');
    expect(await believed({ TRUST_PROXY: '1' }, forged)).toBe('3.3.3.3');
    expect(await believed({ TRUST_PROXY: 'true' }, forged)).toBe('3.3.3.3');
    expect(await believed({ TRUST_PROXY: '2' }, forged)).toBe('2.2.2.2');
  });
});

describe('figures of the machine', () => {
  const figures = (listening: typeof server, headers: Record<string, string>, remoteAddress: string) =>
    listening.inject({ url: '/metrics', headers, remoteAddress }).then(({ statusCode }) => statusCode);

  it('are for this machine, asking without a proxy', async () => {
    expect(await figures(server, {}, '127.0.0.1')).toBe(200);
    expect(await figures(server, {}, '::1')).toBe(200);
    expect(await figures(server, {}, '10.0.0.1')).toBe(404);
    expect(await figures(server, { 'x-forwarded-for': '9.9.9.9' }, '127.0.0.1')).toBe(404);
    expect(await figures(server, { 'x-forwarded-for': '127.0.0.1' }, '10.0.0.1')).toBe(404);
  });

  it.each([
    'Via',
    'Forwarded',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded',
    'X-Real-IP',
    'X-Client-IP',
    'True-Client-IP',
    'CF-Connecting-IP',
    'X-Original-Forwarded-For',
  ])('are for nobody who came by a proxy on this machine, of which only %s tells', async (name) => {
    expect(await figures(server, { [name]: '9.9.9.9' }, '127.0.0.1')).toBe(404);
    expect(await figures(server, { [name]: '' }, '::1')).toBe(404);
  });

  it('are for requests with the token, where there is one', async () => {
    const token = 'a token of some length';
    const listening = await listen({ METRICS_TOKEN: token });
    expect(await figures(listening, { authorization: `Bearer ${token}` }, '10.0.0.1')).toBe(200);
    for (const authorization of ['', token, `Bearer ${token}x`, 'Bearer '])
      expect(await figures(listening, { authorization }, '127.0.0.1')).toBe(404);
    await listening.close();
  });
});

describe('security headers', () => {
  it.each([
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
    '/icon.svg',
    '/robots.txt',
    '/assets/none.js',
    '/nothing',
    '/%E0%A4%A',
  ])('stand on the answer of %s', async (url) => {
    const { headers } = await server.inject({ url });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('same-origin');
  });
});

describe('an address or header that cannot be read', () => {
  it.each([
    ['a broken % in the path', '/spaces/%zz', [], 400],
    ['a broken % alone', '/%', [], 400],
    ['half a letter', '/diary/%E0%A4', [], 400],
    ['a broken % in the query', '/projects?q=%zz&after=%', [], 200],
    ['a broken % in a cookie', '/', ['Cookie: session=%zz; language=%E0%A4'], 200],
    ['an overlong part of the path', `/spaces/${'x'.repeat(5_000)}`, [], 414],
    ['an overlong query', `/projects?q=${'x'.repeat(12_000)}`, [], 200],
    ['an address longer than all headers may be', `/${'x'.repeat(20_000)}`, [], 431],
    ['cookies longer than all headers may be', '/', [`Cookie: a=${'x'.repeat(40_000)}`], 431],
    ['a header that is none', '/', ['No header at all\u0001'], 400],
  ])('%s is answered with our page and our headers', async (_what, path, lines, status) => {
    const answered = await exchange([`GET ${path} HTTP/1.1\r\n${head('Connection: close', ...lines)}`]);
    expect(statusesIn(answered)).toEqual([String(status)]);
    expect(answered).toMatch(/^content-type: text\/html; charset=utf-8/im);
    expect(answered).toMatch(/^x-content-type-options: nosniff/im);
    expect(answered).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(answered).toContain('<main id="main"');
  });
});
