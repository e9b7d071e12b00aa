import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '#platform/metrics.ts';
import type { Web } from './web.ts';

/** Liveness, readiness and metrics for machines; the icon of every page, and the script that shows what is new while no page is open. */
export function addProbes(server: FastifyInstance, { config, database }: Web, metrics: Metrics): void {
  const icon = readFileSync(join(process.cwd(), 'src/web/icon.svg'), 'utf8');
  const pushWorker = readFileSync(join(process.cwd(), 'src/web/push-worker.js'), 'utf8');
  server.get('/healthz', async (_request, reply) => reply.type('text/plain').send('alive\n'));
  server.get('/readyz', async (_request, reply) => {
    try {
      await database.run('select 1');
      return reply.type('text/plain').send('ready\n');
    } catch {
      return reply.code(503).type('text/plain').send('the database does not answer\n');
    }
  });
  server.get('/metrics', async (request, reply) =>
    mayReadMetrics(request, config.metricsToken)
      ? reply.type(metrics.type).send(await metrics.text())
      : reply.callNotFound(),
  );
  server.get('/icon.svg', async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  // Of no name that changes with its content: browsers look at this address for a newer one.
  server.get('/push-worker.js', async (_request, reply) =>
    reply.type('text/javascript').header('cache-control', 'no-cache').send(pushWorker),
  );
  server.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /demo\nDisallow: /desk\n'),
  );
}

/** Figures tell of the machine and its use: this machine reads them, or who has the token. A proxy on this machine speaks for others. */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const sent = request.headers.authorization;
  if (token) return sent !== undefined && isSameSecret(sent, `Bearer ${token}`);
  return !cameByProxy(request) && /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

/** What proxies and networks of proxies add to a request; each has its own, and one of them is enough. */
const addedByProxies =
  /^(?:via|forwarded|x-real-ip|x-forwarded(?:-.+)?|x-original-.+|x-envoy-.+|x-proxyuser-ip|cdn-loop|.+-client-ip|.+-connecting-ip)$/;

function cameByProxy({ headers }: FastifyRequest): boolean {
  return Object.keys(headers).some((name) => addedByProxies.test(name));
}

const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
