import type { FastifyReply } from 'fastify';
import { isHttps } from './cookies.ts';
import { newNonce, securityHeaders } from './security.ts';
import type { Web } from './server.ts';

const heartbeat = 25_000;

/** Keeps the line open and writes one short event per change. The page then asks anew, with its own permission. */
export function sendLive(web: Web, reply: FastifyReply, topics: readonly string[]): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...securityHeaders(newNonce(), { https: isHttps(web.config) }),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 3000\n\n');
  const stop = web.services.live.subscribe(topics, (topic) => raw.write(`data: ${JSON.stringify({ topic })}\n\n`));
  const beat = setInterval(() => raw.write(': still here\n\n'), heartbeat);
  raw.on('close', () => {
    clearInterval(beat);
    stop();
  });
  return reply;
}
