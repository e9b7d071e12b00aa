import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { libreTranslate } from './translation-server.ts';

interface Asked {
  readonly path: string;
  readonly sent: unknown;
}

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

const itsLanguages = [
  { code: 'en', name: 'English', targets: ['en', 'es', 'nb'] },
  { code: 'es', name: 'Spanish', targets: ['en', 'es'] },
];

type Reply = { readonly status: number; readonly body: unknown } | 'nothing';

/** A small server that speaks LibreTranslate's API, with what it was asked. */
async function startServer(translate: (sent: { readonly q: readonly string[]; readonly target: string }) => Reply) {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const sent = request.method === 'POST' ? await json(request) : undefined;
    asked.push({ path: request.url ?? '', sent });
    if (request.url === '/api/languages') return { status: 200, body: itsLanguages };
    return translate(sent as { q: string[]; target: string });
  };
  const server = createServer((request, response) => {
    void answer(request).then((reply) => {
      if (reply === 'nothing') return;
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, asked };
}

const state = { now: new Date('2026-11-30T09:00:00Z') };
const clock = () => state.now;
const backwards = ({ q }: { readonly q: readonly string[] }): Reply => ({
  status: 200,
  body: {
    translatedText: q.map((text) => [...text].reverse().join('')),
    detectedLanguage: q.map(() => ({ confidence: 90, language: 'es' })),
  },
});
const hola = { texts: ['hola', 'si'], format: 'plain', from: undefined, into: 'en' } as const;

it('sends all texts at once, with the key, and gives them back in their order', async () => {
  const { url, asked } = await startServer(backwards);
  const server = libreTranslate({ url, key: 'secret', clock });
  expect(await server.translate(hola)).toEqual({
    ok: true,
    value: [
      { text: 'aloh', from: 'es' },
      { text: 'is', from: 'es' },
    ],
  });
  expect(asked.at(-1)).toEqual({
    path: '/api/translate',
    sent: { q: ['hola', 'si'], source: 'auto', target: 'en', format: 'text', api_key: 'secret' },
  });
});

it('names a language that the server knows as the server does, and lets it find out the others', async () => {
  const { url, asked } = await startServer(backwards);
  const server = libreTranslate({ url, clock });
  await server.translate({ ...hola, from: 'es', into: 'no', format: 'html' });
  expect(asked.at(-1)?.sent).toEqual({ q: ['hola', 'si'], source: 'es', target: 'nb', format: 'html' });
  await server.translate({ ...hola, from: 'ka' });
  expect(asked.at(-1)?.sent).toMatchObject({ source: 'auto' });
});

it('offers what the server says, once it has said it', { tags: ['slow'] }, async () => {
  const { url, asked } = await startServer(backwards);
  const server = libreTranslate({ url, clock });
  expect(server.offers('el')).toBe(true);
  await expect.poll(() => server.offers('el')).toBe(false);
  expect(['en', 'es', 'no'].filter(server.offers)).toEqual(['en', 'es', 'no']);
  expect(asked).toHaveLength(1);
  state.now = new Date(state.now.getTime() + 3_600_000);
  server.offers('en');
  await expect.poll(() => asked.length).toBe(2);
});

it.each([
  ['says nothing in time', 'unavailable', 'nothing'],
  ['fails', 'unavailable', { status: 500, body: {} }],
  ['refuses the key', 'unavailable', { status: 403, body: { error: 'Invalid API key' } }],
  ['answers something else', 'unavailable', { status: 200, body: '<html>' }],
  ['answers too few texts', 'unavailable', { status: 200, body: { translatedText: ['one'] } }],
  ['has too much to do', 'busy', { status: 429, body: { error: 'Slowdown' } }],
  ['does not know the language', 'unknown', { status: 400, body: { error: 'ka is not supported' } }],
] as const)('says so where the server %s', async (_what, reason, reply) => {
  const { url } = await startServer(() => reply);
  const server = libreTranslate({ url, clock, patience: 200 });
  expect(await server.translate(hola)).toEqual({ ok: false, reason });
});

it('says so where there is no server', async () => {
  const server = libreTranslate({ url: 'http://127.0.0.1:9', clock });
  expect(await server.translate(hola)).toEqual({ ok: false, reason: 'unavailable' });
});

it('translates a text once for all who ask for it at once, and again for who asks later', async () => {
  const { url, asked } = await startServer(backwards);
  const server = libreTranslate({ url, clock });
  const translated = () => asked.filter(({ path }) => path === '/api/translate').length;
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => server.translate({ ...hola, person: at % 2 === 0 ? 'ana' : `p${at}` })),
  );
  expect([all.filter(({ ok }) => ok).length, translated()]).toEqual([20, 1]);
  await Promise.all([server.translate(hola), server.translate({ ...hola, into: 'es' })]);
  expect(translated()).toBe(3);
});

it('lets one person wait with a few texts, and refuses what comes after them', { tags: ['slow'] }, async () => {
  const { url } = await startServer(() => 'nothing');
  const server = libreTranslate({ url, clock, patience: 300 });
  await server.translate(hola);
  const asked = Array.from({ length: 6 }, (_, at) =>
    server.translate({ ...hola, texts: [`hola ${at}`], person: 'ana' }),
  );
  const reasons = (await Promise.all(asked)).map((answer) => (answer.ok ? 'ok' : answer.reason));
  expect(reasons.filter((reason) => reason === 'busy')).toHaveLength(2);
});
