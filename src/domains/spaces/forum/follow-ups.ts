import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { findReplyNews } from '#domains/spaces/replies/queries/reply-news.ts';
import { discussionRules } from './model.ts';
import { paths } from './paths.ts';

export const forumFollowUps: FollowUps = {
  async 'reply.written'(context, event) {
    const news = await findReplyNews(context.db, discussionRules, event);
    if (!news?.space) return;
    const { to, space, thread, title, fromPupil, givenName } = news;
    await notifyAccount(context, {
      to,
      event,
      notice: fromPupil ? 'forum.notice.replyOfPupil' : 'forum.notice.reply',
      details: { title, ...(givenName !== null && { name: givenName }) },
      href: `${paths.discussion(space, thread)}#${event.subject}`,
    });
  },
};
