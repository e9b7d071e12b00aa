import type { ShownConcern } from '#domains/people/screening/model.ts';
import { listDiscussionReplies } from '#domains/spaces/forum/queries.ts';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import type { SeenThread } from './access.ts';
import type { ReturnedMerge } from './pages/moderation.tsx';
import { ThreadPage } from './pages/thread-page.tsx';
import { paths } from './paths.ts';
import { writesOnceVerified } from './policy.ts';
import { findThreadsLike } from './queries/similar-threads.ts';
import { findThreadFacts, listForums } from './queries.ts';

/** Who reads the forums. */
export const readers = ['member', 'officer'] as const;
export type ForumReader = Member | Officer;

interface Returned {
  readonly reply?: { readonly body: string; readonly problems: Problems; readonly concern?: ShownConcern };
  readonly merge?: ReturnedMerge;
  readonly status?: 409 | 429;
}

export async function showThread(
  request: RequestBy<ForumReader>,
  { space, discussion }: SeenThread,
  returned?: Returned,
): Promise<Answer> {
  const { db, actor, reader, query } = request;
  const { replies, older } = await listDiscussionReplies(db, { space, discussion }, readCursor(query.get('before')));
  const facts = await findThreadFacts(db, actor, { id: discussion.id, space });
  if (!facts) return notFound;
  const similar = await findThreadsLike(db, actor, discussion.id);
  const forums = canModerate(space) ? await listForums(db, actor) : [];
  const view = (
    <ThreadPage
      {...{ reader, actor, space, discussion, replies, facts, similar, forums }}
      returned={returned?.reply}
      merge={returned?.merge}
      older={older && `${paths.thread(discussion.id)}?before=${writeCursor(older)}`}
      idempotencyKey={newId()}
    />
  );
  const title = discussion.title || reader.t('partner-forums.title');
  return page(view, { area: ownArea(actor), title, current: 'forums' }, returned ? (returned.status ?? 422) : 200);
}

/** For those who read a forum and may not do what they asked for: they are not verified yet, or it is closed. */
export function notAllowed({ actor, reader: { t } }: RequestBy<ForumReader>, forum: string): Answer {
  const title = t('partner-forums.notAllowed.title');
  const view = (
    <NotAllowedPage
      title={title}
      text={t(writesOnceVerified(actor) ? 'partner-forums.readsOnly' : 'partner-forums.notAllowed.text')}
      back={{ href: paths.forum(forum), label: t('partner-forums.notAllowed.back') }}
    />
  );
  return page(view, { area: ownArea(actor), title, current: 'forums' }, 403);
}
