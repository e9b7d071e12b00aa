import type { ComponentChildren } from 'preact';
import { findAnsweringService } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { type Answer, page, type RequestBy } from '#platform/http.ts';
import { listOwnSanctions } from './access.ts';
import { RestrictionPage } from './pages/restriction-page.tsx';

interface Refused {
  readonly status: 200 | 403;
  /** What was written into a form that was not taken. */
  readonly unsent?: ComponentChildren;
}

/** The statement of reasons: at its own address, and in place of every page that the member is kept from. */
export async function showRestriction(
  request: RequestBy<Member>,
  { status, unsent }: Refused = { status: 200 },
): Promise<Answer> {
  const { db, actor, reader } = request;
  const sanctions = await listOwnSanctions(request);
  const service = await findAnsweringService(db, actor.country);
  const view = <RestrictionPage {...{ reader, sanctions, service, unsent }} restriction={actor.restriction} />;
  const title = reader.t(`sanctions.title.${actor.restriction ?? 'none'}`);
  return page(view, { area: 'desk', title, current: 'restriction' }, status);
}
