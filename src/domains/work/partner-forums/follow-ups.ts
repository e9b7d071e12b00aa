import { sql } from 'kysely';
import { findTitleAndAuthor } from '#domains/core/content/queries.ts';
import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { defineAudience, notifyAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import { deliverReleased } from '#domains/people/screening/held/commands/deliver-released.ts';
import { discussionRules } from '#domains/spaces/forum/model.ts';
import type { AccountId, SpaceId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { findForum, findThread } from './access.ts';
import { openThread } from './commands/open-thread.ts';
import { replyToThread } from './commands/reply-to-thread.ts';
import { paths } from './paths.ts';

/** Nobody is told of what they did themselves. */
interface Except {
  readonly except: string | null;
}

export const followersOfForum = defineAudience<Except & { readonly space: SpaceId }>(
  'followers-of-forum',
  (db, { space, except }) =>
    db
      .selectFrom('forum_follower')
      .select('member_id as id')
      .where('space_id', '=', space)
      .where(sql<boolean>`member_id is distinct from ${except}::uuid`),
);

export const followersOfThread = defineAudience<Except & { readonly thread: ThreadId }>(
  'followers-of-thread',
  (db, { thread, except }) =>
    db
      .selectFrom('thread_follower')
      .select('member_id as id')
      .where('thread_id', '=', thread)
      .where('follows', '=', true)
      .where(sql<boolean>`member_id is distinct from ${except}::uuid`),
);

/** An officer has read it: it is neither screened nor warned about. */
const released = { released: true, sendAnyway: true } as const;

export const partnerForumsFollowUps: FollowUps = {
  async 'held_text.released'(context, { subject: id, details: { kind } }) {
    await deliverReleased(context, { id, kind, sends: 'thread' }, async (as, { title, body, place }) => {
      const forum = place ? await findForum(as, place) : undefined;
      return forum !== undefined && (await openThread(as, forum, { idempotencyKey: id, title, body, ...released })).ok;
    });
    await deliverReleased(context, { id, kind, sends: 'reply' }, async (as, { body, place }) => {
      const thread = place ? await findThread(as, place) : undefined;
      return thread !== undefined && (await replyToThread(as, thread, { idempotencyKey: id, body, ...released })).ok;
    });
  },
  async 'discussion.opened'(context, { id, subject, space, actorId }) {
    if (!space || !(await isForum(context.db, space))) return;
    const thread = await findTitleAndAuthor(context.db, { kind: discussionRules.kind, id: subject });
    if (!thread) return;
    await notifyAudience(
      context,
      followersOfForum,
      { space, except: actorId },
      {
        event: { id },
        notice: 'partner-forums.notice.opened',
        details: { title: thread.title },
        href: paths.thread(subject),
      },
    );
  },
  async 'reply.written'(context, { id, space, actorId, details }) {
    if (details.kind !== discussionRules.kind || !space || !(await isForum(context.db, space))) return;
    const thread = await findTitleAndAuthor(context.db, { kind: details.kind, id: details.thread });
    if (!thread) return;
    await notifyAudience(
      context,
      followersOfThread,
      { thread: details.thread, except: actorId },
      {
        event: { id },
        notice: 'partner-forums.notice.replied',
        details: { title: thread.title },
        href: paths.thread(details.thread),
        // A thread with ten new replies rings once until it is read.
        onceUntilRead: true,
      },
    );
  },
  'thread.moved': (context, event) => tellAuthor(context, event, 'partner-forums.notice.moved'),
  'thread.merged': (context, event) => tellAuthor(context, event, 'partner-forums.notice.merged'),
  'thread.closed': (context, event) => tellAuthor(context, event, 'partner-forums.notice.closed'),
  async 'moderator.appointed'(context, event) {
    await notifyAccount(context, {
      to: event.subject as AccountId,
      event,
      notice: 'partner-forums.notice.moderator',
      wordsOf: [],
      href: paths.forums(),
    });
  },
};

async function tellAuthor(
  context: FollowUpContext,
  event: RecordedEvent<'thread.moved' | 'thread.merged' | 'thread.closed'>,
  notice: 'partner-forums.notice.moved' | 'partner-forums.notice.merged' | 'partner-forums.notice.closed',
): Promise<void> {
  const thread = await findTitleAndAuthor(context.db, { kind: discussionRules.kind, id: event.subject });
  if (!thread?.author || thread.author === event.actorId) return;
  await notifyAccount(context, {
    to: thread.author,
    event,
    notice,
    details: { title: thread.title },
    wordsOf: [thread.author],
    href: paths.thread(event.subject),
  });
}

async function isForum(db: Db, space: SpaceId): Promise<boolean> {
  const row = await db.selectFrom('partner_forum').select('space_id').where('space_id', '=', space).executeTakeFirst();
  return row !== undefined;
}
