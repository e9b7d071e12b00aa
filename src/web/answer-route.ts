import type { FastifyReply, FastifyRequest } from 'fastify';
import { findSession, type Visitor } from '../domains/accounts/access.ts';
import type { Answer, Asked, Reader, Route } from '../platform/http.ts';
import { isLanguage, preferredLanguage, translator } from '../platform/i18n.ts';
import { countingQueries } from '../platform/query-count.ts';
import { sendErrorPage } from './error-pages.tsx';
import { readBody, readQuery, tidy } from './request.ts';
import { isFromOurPages } from './security.ts';
import { sendAnswer } from './send-answer.tsx';
import { languageCookie, sessionCookie } from './cookies.ts';
import type { Web } from './server.ts';

/** One request, from the wire to the domain and back. */
export async function answerRoute(web: Web, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  return countingQueries(async (queries) => {
    if (route.method === 'POST' && !isFromOurPages(request, web.config.baseUrl)) return sendErrorPage(web, request, reply, 403);
    const visitor = await findVisitor(web, request);
    const asked = await readRequest(web, route, request, visitor);
    const answer: Answer = route.who.includes(visitor.actor.kind) ? await route.handle(asked) : { kind: 'not found' };
    return sendAnswer({ web, request, reply, asked, visitor, queries }, answer);
  });
}

export async function findVisitor(web: Web, request: FastifyRequest): Promise<Visitor> {
  const token = request.cookies[sessionCookie(web.config)];
  const found = token ? await findSession(web.database.db, token, web.clock()) : undefined;
  return found ?? { actor: { kind: 'guest' }, session: undefined, waitsFor: undefined, name: '', language: undefined, timeZone: undefined };
}

export function readerOf(web: Web, request: FastifyRequest, visitor: Visitor): Reader {
  const chosen = request.cookies[languageCookie];
  const language = visitor.language ?? (isLanguage(chosen) ? chosen : preferredLanguage(request.headers['accept-language']));
  return { t: translator(language), language, timeZone: visitor.timeZone ?? 'UTC', now: web.clock() };
}

async function readRequest(web: Web, route: Route, request: FastifyRequest, visitor: Visitor): Promise<Asked> {
  const reader = readerOf(web, request, visitor);
  const params = Object.entries((request.params ?? {}) as Record<string, string>).map(([name, value]) => [name, tidy(value)]);
  return {
    ...reader,
    reader,
    db: web.database.db,
    actor: visitor.actor,
    services: web.services,
    params: Object.fromEntries(params) as Record<string, string>,
    query: readQuery(request.url),
    ...(await readBody(request, route.files ?? false)),
    cookies: request.cookies,
    session: visitor.session,
    address: request.ip,
    wantsJson: (request.headers.accept ?? '').startsWith('application/json'),
    here: request.url,
  };
}
