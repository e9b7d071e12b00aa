import { sql } from 'kysely';
import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { defineAudience, notifyAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import type { Notice } from '#domains/core/notifications/model.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import type { AccountId, SpaceId } from '#kernel/ids.ts';
import { followingRoles } from './model.ts';
import { paths } from './paths.ts';
import { findSpaceNews } from './queries.ts';

interface Followers {
  readonly space: SpaceId;
  /** Who did it, and who is told of it otherwise. */
  readonly except: readonly string[];
}

/** The members who are told what is new in a space: those who work in it, unless they have chosen otherwise. */
export const followersOfSpace = defineAudience<Followers>('followers-of-space', (db, { space, except }) =>
  db
    .selectFrom('space_member')
    .select('member_id as id')
    .where('space_id', '=', space)
    .where(sql<boolean>`coalesce(follows, role = any(${[...followingRoles]}::text[]))`)
    .where(sql<boolean>`member_id <> all(${[...except]}::uuid[])`),
);

/** The authors of discussions and posts are told who replied; comments on posts are for them alone. */
const repliesFollowed = new Map<string, News>([
  ['discussion', { kind: 'discussion', notice: 'forum.notice.replied', href: forum.discussion }],
]);

export const spacesFollowUps: FollowUps = {
  'page.made': (context, event) =>
    tellFollowers(context, event, { kind: 'page', notice: 'pages.notice.made', href: pages.page }),
  'page.edited': (context, event) =>
    tellFollowers(context, event, { kind: 'page', notice: 'pages.notice.edited', href: pages.page }),
  'discussion.opened': (context, event) =>
    tellFollowers(context, event, { kind: 'discussion', notice: 'forum.notice.opened', href: forum.discussion }),
  'post.written': (context, event) =>
    tellFollowers(context, event, { kind: 'post', notice: 'diary.notice.posted', href: diary.post }),
  async 'reply.written'(context, event) {
    const { kind, thread } = event.details;
    const news = repliesFollowed.get(kind);
    if (news) await tellFollowers(context, { ...event, subject: thread }, news, 'but not the author');
  },
  'space.role_changed': (context, event) =>
    tellMember(context, event, { notice: 'spaces.notice.role', role: event.details.role }),
  'space.member_removed': (context, event) => tellMember(context, event, { notice: 'spaces.notice.removed', role: '' }),
};

async function tellMember(
  context: FollowUpContext,
  event: RecordedEvent<'space.role_changed' | 'space.member_removed'>,
  { notice, role }: { readonly notice: 'spaces.notice.role' | 'spaces.notice.removed'; readonly role: string },
): Promise<void> {
  if (!event.space || event.actorId === event.subject) return;
  const space = await context.db
    .selectFrom('space')
    .select(['id', 'title'])
    .where('id', '=', event.space)
    .executeTakeFirst();
  if (!space) return;
  await notifyAccount(context, {
    to: event.subject as AccountId,
    event,
    notice,
    details: { title: space.title, role },
    // Of a space that services have approved.
    wordsOf: [],
    href: notice === 'spaces.notice.role' ? paths.space(space.id) : paths.spaces(),
  });
}

interface News {
  /** Of the content that the page shows. */
  readonly kind: string;
  readonly notice: Notice;
  readonly href: (space: string, id: string) => string;
}

/** A page that is edited ten times, or a discussion with ten replies, rings once until it is read. */
async function tellFollowers(
  context: FollowUpContext,
  { id, space, subject, actorId }: RecordedEvent,
  { kind, notice, href }: News,
  author?: 'but not the author',
): Promise<void> {
  const news = await findSpaceNews(context.db, { kind, id: subject }, space);
  if (!news || !space) return;
  const except = [actorId, author ? news.author : null].filter((account) => account !== null);
  await notifyAudience(
    context,
    followersOfSpace,
    { space, except },
    {
      event: { id },
      notice,
      details: { title: news.title, space: news.space },
      href: href(space, subject),
      onceUntilRead: true,
    },
  );
}
