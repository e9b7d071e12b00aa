import type { FollowUpContext, FollowUps } from '#domains/core/events/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/events/model.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

export const forumFollowUps: FollowUps = { 'reply.written': tellOpener };

/** The teacher who opened a discussion sees on his bell that somebody replied. Pupils have no bell, and their names stay in the space. */
async function tellOpener(context: FollowUpContext, event: RecordedEvent<'reply.written'>): Promise<void> {
  const reply = await context.db
    .selectFrom('reply')
    .innerJoin('discussion', 'discussion.id', 'reply.discussion_id')
    .innerJoin('space_member', (join) =>
      join
        .onRef('space_member.space_id', '=', 'discussion.space_id')
        .onRef('space_member.member_id', '=', 'discussion.author_account'),
    )
    .leftJoin('account', 'account.id', 'reply.author_account')
    .select(['reply.id', 'reply.discussion_id', 'reply.space_id', 'discussion.title'])
    .select(['discussion.author_account as opener', 'reply.author_account as writer'])
    .select(['account.given_name', 'reply.author_pupil as pupil'])
    .where('reply.id', '=', event.subject as ReplyId)
    .where('reply.removed_at', 'is', null)
    .where('discussion.removed_at', 'is', null)
    .executeTakeFirst();
  if (!reply?.opener || reply.opener === reply.writer) return;
  await notifyAccount(context, {
    to: reply.opener,
    event,
    notice: reply.pupil ? 'forum.notice.replyOfPupil' : 'forum.notice.reply',
    details: { title: reply.title, ...(reply.given_name !== null && { name: reply.given_name }) },
    href: `${paths.discussion(reply.space_id, reply.discussion_id)}#${reply.id}`,
    quiet: true,
  });
}
