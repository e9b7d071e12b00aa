import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/actor.ts';
import { isHereTopic, rightsTopic } from '#platform/live.ts';
import { isHttps } from './cookies.ts';
import { newNonce, securityHeaders } from './security.ts';
import type { Web } from './web.ts';

/** In milliseconds. */
const heartbeat = 25_000;
/** Of one person at once in this process: a browser needs one. */
const mostStreams = 20;

const open = new Map<string, Set<ServerResponse>>();

interface Stream {
  readonly actor: Actor;
  readonly topics: readonly string[];
  /** Whether the same request would be answered with the same stream now. */
  readonly mayListen: () => Promise<boolean>;
}

/** Keeps the line open and writes one short event per change. The page then asks anew, with its own permission. */
export function sendLive(web: Web, reply: FastifyReply, { actor, topics, mayListen }: Stream): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  const person = actor.kind === 'guest' ? undefined : actor.id;
  raw.writeHead(200, {
    ...securityHeaders(newNonce(), { https: isHttps(web.config) }),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  // Who asks for the headers alone would wait for an end that never comes.
  if (reply.request.method === 'HEAD') {
    raw.end();
    return reply;
  }
  raw.write('retry: 3000\n\n');
  const check = async () => {
    if (!(await mayListen().catch(() => true))) raw.end('event: ended\ndata: \n\n');
  };
  const { presence } = web.services.live;
  // Before it listens: nobody is told that they came themselves.
  const leave = person ? topics.filter(isHereTopic).map((topic) => presence.enter(topic, person)) : [];
  const rights = person && rightsTopic(person);
  const stop = web.services.live.subscribe(rights ? [...topics, rights] : topics, (topic) => {
    if (topic === rights) void check();
    else raw.write(`data: ${JSON.stringify({ topic })}\n\n`);
  });
  // A sign-out during this request was published before this stream subscribed.
  if (rights) void check();
  // The beat does not ask for the right: that would mark the session as used, and no session would ever end by its time.
  const beat = setInterval(() => raw.write(': still here\n\n'), heartbeat);
  const forget = person ? remember(person, raw) : () => undefined;
  raw.on('close', () => {
    clearInterval(beat);
    stop();
    for (const end of leave) end();
    forget();
  });
  return reply;
}

/** Beyond the limit the oldest stream of the person ends: the browser that is used now goes on. */
function remember(person: string, stream: ServerResponse): () => void {
  const streams = open.get(person) ?? new Set();
  open.set(person, streams.add(stream));
  if (streams.size > mostStreams) [...streams][0]?.end();
  return () => {
    streams.delete(stream);
    if (streams.size === 0) open.delete(person);
  };
}
