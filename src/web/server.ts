import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { domains } from '#domains/all.ts';
import { declareContent } from '#domains/core/content/registry.ts';
import { declareErasures } from '#domains/core/erasure/registry.ts';
import { declareNoticeKinds } from '#domains/core/notifications/registry.ts';
import { declareOwnData } from '#domains/core/own-data/registry.ts';
import type { Config } from '#platform/config.ts';
import { isDatabaseLost } from '#platform/db.ts';
import { TooBusy } from '#platform/few-at-once.ts';
import { isDiskFull } from '#platform/files.ts';
import { preferredLanguage } from '#platform/i18n.ts';
import type { Log } from '#platform/log.ts';
import { type Metrics, makeMetrics } from '#platform/metrics.ts';
import { newId } from '#platform/new-id.ts';
import { answerRoute } from './answer-route.tsx';
import { readAssets } from './assets.ts';
import { isHttps } from './cookies.ts';
import { sendErrorPage } from './error-pages.tsx';
import { letGo } from './let-go.ts';
import { pagePaths } from './nearest-page.ts';
import { addProbes } from './probes.ts';
import { type Excess, largestForm, readEncoded, TooLarge } from './read-body.ts';
import { routes } from './routes.ts';
import { newNonce, securityHeaders } from './security.ts';
import { retryAfter } from './send-answer.tsx';
import { answerAndEnd, answerUnreadable } from './unreadable-request.ts';
import { longestRequest, slowestPace, watchBody } from './watch-body.ts';
import type { ServerParts, Web } from './web.ts';

/** Turns the table of routes into a server. Nothing outside src/web knows the framework. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, log } = parts;
  declareContent(domains.flatMap(({ content = [] }) => content));
  declareOwnData(domains.flatMap(({ ownData = [] }) => ownData));
  declareErasures(domains.flatMap(({ erasure = [] }) => erasure));
  declareNoticeKinds(domains.flatMap(({ notices = [] }) => notices));
  const directory = join(process.cwd(), 'dist/browser');
  const all = routes(parts.services);
  const web: Web = { ...parts, assets: readAssets(directory), pages: pagePaths(all) };
  const server = Fastify({
    bodyLimit: largestForm,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    genReqId: () => newId(),
    forceCloseConnections: true,
    requestTimeout: longestRequest,
    // A malformed URL reaches no hook and no route.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(newNonce(), { https: isHttps(config) }));
      request.cookies = {};
      closeAfterUnread(request, reply);
      void sendErrorPage(web, request, reply, statusOf(error));
    },
    // Headers of more than 16 kB, or no HTTP at all: the parser of Node gives up before there is a request.
    clientErrorHandler: (error, socket) => answerUnreadable(web, error, socket),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
  await addPlugins(server, web.assets.script ? directory : undefined);
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => readEncoded(body),
  );
  const { metrics = makeMetrics() } = parts;
  secureAnswers(server, config);
  logAnswers(server, log, metrics);
  endSlowBodies(server, web, metrics);
  addProbes(server, web, metrics);
  server.setErrorHandler((error, request, reply) => handleError(error, request, reply, web));
  server.setNotFoundHandler((request, reply) => sendErrorPage(web, request, reply, 404));
  for (const route of all)
    server.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answerRoute(web, route, request, reply),
    });
  return server;
}

async function addPlugins(server: FastifyInstance, directory: string | undefined): Promise<void> {
  await server.register(fastifyCookie);
  // A file that is too large is cut and marked: the form comes back with what else was typed.
  await server.register(fastifyMultipart, { throwFileSizeLimit: false });
  await server.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // Pages are made anew each time: above these levels a tenth of the bytes would cost twice the time.
    brotliOptions: { params: { 1: 4 } },
    zlibOptions: { level: 4 },
    // Browsers send forms as they are; a compressed request would only be a way to make us unpack much from little.
    globalDecompression: false,
  });
  if (directory)
    await server.register(fastifyStatic, {
      root: join(directory, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    });
}

/** For every answer: files, probes, errors and pages. A page replaces the policy by one with its own nonce. */
function secureAnswers(server: FastifyInstance, config: Config): void {
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(securityHeaders(newNonce(), { https: isHttps(config) }));
  });
  server.addHook('onSend', async (request, reply) => {
    if (!request.raw.complete && !request.raw.readableEnded) await letGo(request.raw);
    closeAfterUnread(request, reply);
  });
}

/** An unread body would block the next request of the connection. */
function closeAfterUnread(request: FastifyRequest, reply: FastifyReply): void {
  if (request.raw.complete) return;
  reply.header('connection', 'close');
  request.raw.resume();
}

/** Counts each answer in the metrics and writes it to the log. */
function logAnswers(server: FastifyInstance, log: Log, metrics: Metrics): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    metrics.count(route, request.method, reply.statusCode, seconds);
    // The route, not the address: addresses hold ids and tokens.
    log.info(
      {
        request: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

/** Each holds a connection, and memory or a file: answered with 408, and what reads it lets go of what has come. */
function endSlowBodies(server: FastifyInstance, web: Web, metrics: Metrics): void {
  const { pace = slowestPace } = web;
  server.addHook('onRequest', async (request, reply) => {
    watchBody({ request, reply, pace }, () => {
      const route = request.routeOptions.url ?? 'none';
      metrics.count(route, request.method, 408, reply.elapsedTime / 1000);
      web.log.info({ request: request.id, method: request.method, route, status: 408 }, 'came too slowly');
      const language = preferredLanguage(request.headers['accept-language']);
      answerAndEnd(web, { socket: request.raw.socket, status: 408, language });
    });
  });
}

async function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply, web: Web): Promise<unknown> {
  const status = statusOf(error);
  if (status === 503) reply.header('retry-after', retryAfter);
  // Who sent it has left: no fault of ours, and nobody reads the answer.
  if (status < 500 && request.raw.destroyed && !request.raw.complete)
    web.log.debug({ request: request.id, route: request.routeOptions.url }, 'broken off by its sender');
  if (status >= 500) web.log.error({ request: request.id, route: request.routeOptions.url, error }, 'failed');
  return sendErrorPage(web, request, reply, status, excessOf(error));
}

/** What was too large. Of a form that was not read at all only its limit is known. */
function excessOf(error: unknown): Excess | undefined {
  if (error instanceof TooLarge) return error.excess;
  return statusOf(error) === 413 ? { what: 'all', megabytes: largestForm / 1024 / 1024 } : undefined;
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  // First: a body that breaks off fails like a connection to the database, and only its status tells them apart.
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  if (isDatabaseLost(error) || error instanceof TooBusy) return 503;
  return isDiskFull(error) ? 507 : 500;
}
