import type { FastifyReply, FastifyRequest } from 'fastify';
import { showRestriction } from '#domains/conduct/sanctions/answers.tsx';
import { isKeptFrom } from '#domains/conduct/sanctions/policy.ts';
import type { Visitor } from '#domains/people/accounts/access.ts';
import { networkOf } from '#kernel/network.ts';
import { notFound, type PageRequest, type Route } from '#platform/http.ts';
import { countingQueries } from '#platform/query-count.ts';
import { sendErrorPage, sendErrorPageTo } from './error-pages.tsx';
import { UnsentTexts } from './lost-form-texts.tsx';
import { nearestPage } from './nearest-page.ts';
import { readBody } from './read-body.ts';
import { readQuery, readReferrer, tidy } from './request.ts';
import { isFromOurPages } from './security.ts';
import { sendAnswer } from './send-answer.tsx';
import { findVisitor, readerOf } from './visitor.ts';
import type { Web } from './web.ts';

/** One request, from the wire to the domain and back. */
export async function answerRoute(
  web: Web,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  return countingQueries(async (queries) => {
    if (route.method === 'POST' && !route.fromAnywhere && !isFromOurPages(request, web.config.baseUrl))
      return sendErrorPage(web, request, reply, 403);
    const visitor = await findVisitor(web, request);
    const admitted = route.who.includes(visitor.actor.kind);
    // Of those who are not admitted no file is read; the fields they typed are given back to them.
    const body = await readBody(request, admitted ? route : {}, web.services.files);
    const asked = readRequest(web, request, visitor, body);
    if (!admitted && visitor.actor.kind === 'guest' && isMembersAddress(route))
      return sendErrorPageTo({ ...visitor, reader: asked.reader, form: body.form }, web, reply, 'sign in');
    const { actor } = asked;
    if (admitted && actor.kind === 'member' && isKeptFrom(actor, route)) {
      await body.discard();
      const unsent = <UnsentTexts reader={asked.reader} form={asked.form} why={undefined} />;
      const refused = await showRestriction(
        { ...asked, actor },
        { status: 403, ...(route.method === 'POST' && { unsent }) },
      );
      return sendAnswer(
        { web, request, reply, pageRequest: asked, visitor, queries, mayListen: async () => false },
        refused,
      );
    }
    const answer = admitted ? await route.handle(asked).finally(() => body.discard()) : notFound;
    const mayListen = async () => {
      const now = await findVisitor(web, request);
      if (!route.who.includes(now.actor.kind) || isKeptFrom(now.actor, route)) return false;
      const again = await route.handle({ ...asked, actor: now.actor, session: now.session });
      return answer.kind === 'live' && again.kind === 'live' && isSame(again.topics, answer.topics);
    };
    return sendAnswer({ web, request, reply, pageRequest: asked, visitor, queries, mayListen }, answer);
  });
}

/** The same for everybody, like the desk: that it exists is no secret, so a guest is told to sign in. What has an id stays unknown. */
const isMembersAddress = ({ method, path, who }: Route): boolean =>
  method === 'GET' && !path.includes(':') && who.includes('member');

function readRequest(
  web: Web,
  request: FastifyRequest,
  visitor: Visitor,
  { form, files }: Pick<PageRequest, 'form' | 'files'>,
): PageRequest {
  const reader = readerOf(web, request, visitor);
  const cameFrom = readReferrer(request);
  const params = Object.entries(request.params ?? {}).map(([name, value]) => [name, tidy(String(value))] as const);
  return {
    ...reader,
    reader,
    db: web.database.db,
    actor: visitor.actor,
    services: web.services,
    params: Object.fromEntries(params),
    query: readQuery(request.url),
    form,
    files,
    cookies: request.cookies,
    session: visitor.session,
    address: networkOf(request.ip),
    here: request.url,
    cameFrom: cameFrom === undefined ? undefined : nearestPage(cameFrom, web.pages),
  };
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);
