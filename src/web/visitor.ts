import type { FastifyRequest } from 'fastify';
import { canTranslate } from '#domains/core/translation/policy.ts';
import { findSession, type Visitor } from '#domains/people/accounts/access.ts';
import { noteVisitJob } from '#domains/people/verification/jobs.ts';
import { isoDay } from '#kernel/days.ts';
import type { Reader } from '#platform/http.ts';
import { isLanguage, preferredLanguage, translator } from '#platform/i18n.ts';
import { queueJob } from '#platform/jobs.ts';
import { languageCookie, sessionCookie } from './cookies.ts';
import { readQuery } from './request.ts';
import type { Web } from './web.ts';

export const guestVisitor: Visitor = {
  actor: { kind: 'guest' },
  session: undefined,
  pendingStep: undefined,
  name: '',
  initialsOf: '',
  language: undefined,
  timeZone: undefined,
  lastActiveOn: undefined,
  wasMarked: false,
};

export async function findVisitor(web: Web, request: FastifyRequest): Promise<Visitor> {
  const token = request.cookies[sessionCookie(web.config)];
  const visitor = (token && (await findSession({ db: web.database.db, now: web.clock() }, token))) || guestVisitor;
  await queueVisit(web, visitor);
  return visitor;
}

/**
 * The search lists people by the day of their last visit, which a job notes once a day. A request writes only one thing about its
 * sender: where it marked the session as used, the visit is left to the next request.
 */
async function queueVisit({ database, clock }: Web, { actor, lastActiveOn, wasMarked }: Visitor): Promise<void> {
  if (actor.kind !== 'member' || lastActiveOn === undefined || wasMarked) return;
  if (lastActiveOn < isoDay(clock())) await queueJob(database.db, noteVisitJob, { member: actor.id });
}

/** Guests read in the language that they chose, else in that of the mail whose link they opened, else in their browser's. */
export function readerOf(web: Web, request: FastifyRequest, visitor: Visitor): Reader {
  const wished = [request.cookies[languageCookie], readQuery(request.url).get('lang')];
  const language = visitor.language ?? wished.find(isLanguage) ?? preferredLanguage(request.headers['accept-language']);
  const t = translator(language, visitor.actor.kind === 'pupil' ? 'pupil' : 'adult');
  const translates = canTranslate(visitor.actor) && (web.services.translation?.offers(language) ?? false);
  return { t, language, timeZone: visitor.timeZone ?? 'UTC', now: web.clock(), translates };
}
