import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { render } from 'preact-render-to-string';
import type { Visitor } from '#domains/people/accounts/access.ts';
import { sessionMinutes } from '#domains/people/accounts/model.ts';
import { doneMessageIn, isDoneBelow } from '#platform/done-messages.ts';
import type { Answer, PageRequest } from '#platform/http.ts';
import { isHttps, sessionCookie } from './cookies.ts';
import { Document } from './document.tsx';
import { sendErrorPageTo } from './error-pages.tsx';
import { Layout } from './layout/layout.tsx';
import { loadShell } from './layout/shell.ts';
import { lostFormTexts, missingTexts, TextsToCopy } from './lost-form-texts.tsx';
import { nameFields } from './name-fields.ts';
import { newNonce, securityHeaders } from './security.ts';
import { sendLive } from './send-live.ts';
import { sendStoredFile } from './send-stored-file.ts';
import type { Web } from './web.ts';

/** In seconds: for those who met a server that had too much to do, or no database. */
export const retryAfter = 5;
/** For those who did something too often: what is counted by the hour is given back by the minute at best. */
const retryAfterTooMany = 60;

function retryAfterOf(status: number | undefined): number | undefined {
  if (status === 429) return retryAfterTooMany;
  return status === 503 ? retryAfter : undefined;
}

export interface Exchange {
  readonly web: Web;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly pageRequest: PageRequest;
  readonly visitor: Visitor;
  readonly queries: { readonly count: number };
  /** Whether the same request would be answered with a stream of its topics now. */
  readonly mayListen: () => Promise<boolean>;
}

/** Turns a domain's answer into HTTP: the only place where a status or a header is written. */
export async function sendAnswer(exchange: Exchange, answer: Answer): Promise<unknown> {
  const { web, reply } = exchange;
  for (const { name, value, maxAge } of answer.cookies ?? [])
    reply.setCookie(name === 'session' ? sessionCookie(web.config) : name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isHttps(web.config),
      maxAge,
    });
  const retry = 'status' in answer ? retryAfterOf(answer.status) : undefined;
  if (retry !== undefined) reply.header('retry-after', retry);
  switch (answer.kind) {
    case 'page':
      return sendPage(exchange, answer);
    case 'redirect':
      return reply.header('cache-control', 'no-store').redirect(answer.location, 303);
    case 'json':
      return reply
        .code(answer.status)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.value));
    case 'file':
      return sendFile(exchange, answer);
    case 'stored file': {
      const sent = await sendStoredFile({ request: exchange.request, reply, files: web.services.files }, answer);
      return sent ?? sendErrorPageTo(exchange.pageRequest, web, reply, 404);
    }
    case 'live':
      return sendLive(web, reply, {
        actor: exchange.pageRequest.actor,
        topics: answer.topics,
        mayListen: exchange.mayListen,
      });
    case 'not found':
      return sendErrorPageTo(exchange.pageRequest, web, reply, 404);
  }
}

async function sendPage(
  { web, request, reply, pageRequest: asked, visitor, queries }: Exchange,
  { view, frame, status }: Extract<Answer, { kind: 'page' }>,
): Promise<unknown> {
  const nonce = newNonce();
  const shell = await loadShell(asked, visitor);
  const done = request.method === 'GET' && status === 200 ? doneMessageIn(asked.query) : undefined;
  const closed = request.method === 'POST' && status === 403;
  const below = closed ? asked.form : new URLSearchParams();
  const above =
    request.method === 'POST' && status > 403 ? missingTexts(asked.form, render(view)) : new URLSearchParams();
  const html = render(
    <Document
      frame={frame}
      reader={asked.reader}
      assets={web.assets}
      nonce={nonce}
      url={`${web.config.baseUrl}${request.url.split('?', 1)[0]}`}
      isGuest={asked.actor.kind === 'guest'}
      who={'id' in asked.actor ? asked.actor.id : undefined}
      idle={asked.actor.kind === 'guest' ? undefined : sessionMinutes[asked.actor.kind].idle}
      keeps={asked.actor.kind === 'guest' || asked.actor.kind === 'pupil' ? undefined : 'days'}
    >
      <Layout
        frame={frame}
        reader={asked.reader}
        shell={shell}
        done={done && { words: asked.reader.t(done), isBelow: isDoneBelow(asked.query) }}
      >
        <NotTaken reader={asked.reader} form={above} />
        {view}
        <NotTaken reader={asked.reader} form={below} />
      </Layout>
    </Document>,
  );
  return (
    reply
      .code(status)
      .headers(securityHeaders(nonce, { https: isHttps(web.config) }))
      .headers(web.config.production ? {} : { 'server-timing': `db;desc="${queries.count} queries"` })
      // On a shared computer the back button must not show the pages of the person before.
      .header('cache-control', asked.actor.kind === 'guest' ? 'private, no-cache' : 'no-store')
      .type('text/html; charset=utf-8')
      .send(`<!doctype html>${nameFields(html)}`)
  );
}

/** What somebody typed into a form that was closed while they wrote. */
function NotTaken({ reader, form }: Pick<PageRequest, 'reader' | 'form'>) {
  return (
    lostFormTexts(form).length > 0 && (
      <div class="page max-w-2xl pb-8">
        <TextsToCopy {...{ reader, form }} why="web.error.unsent" />
      </div>
    )
  );
}

/**
 * What may be kept is asked about each time before it is shown again: what was withdrawn or hidden is gone at once, from feed readers
 * and from caches on the way too.
 */
const caching = {
  never: 'no-store',
  private: 'private, no-cache',
  public: 'public, no-cache',
  forever: 'public, max-age=31536000, immutable',
};

function sendFile({ request, reply }: Exchange, answer: Extract<Answer, { kind: 'file' }>): unknown {
  const { type, bytes, name, cache } = answer;
  reply.header('cache-control', caching[cache]);
  if (cache !== 'never') {
    const version = hashOf(answer.etag ?? (bytes instanceof Readable ? undefined : bytes));
    // Rights and language depend on these headers. The tag is weak, for the bytes go out compressed in several ways.
    reply.headers({
      ...(cache !== 'forever' && { vary: 'cookie, accept-language' }),
      ...(version && { etag: `W/"${version}"` }),
    });
    if (version && isKnown(version, request.headers['if-none-match'])) {
      if (bytes instanceof Readable) bytes.destroy();
      return reply.code(304).send();
    }
  }
  // A drawing opened by itself is a document: it runs nothing and loads nothing, and has no origin of its own.
  if (type.startsWith('image/svg+xml')) reply.header('content-security-policy', "default-src 'none'; sandbox");
  return reply
    .headers(name ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : {})
    .type(type)
    .send(bytes instanceof Readable ? bytes : Buffer.from(bytes));
}

/** Of the name of a version too: it may be the key under which a file is kept, which is nobody's business. */
const hashOf = (version: string | Buffer | undefined) =>
  version && createHash('sha256').update(version).digest('base64url');

/** Whether the browser names this version among those that it has (RFC 9110, weak comparison). */
function isKnown(version: string, asked = ''): boolean {
  const named = asked.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return named.includes(`"${version}"`) || named.includes('*');
}
