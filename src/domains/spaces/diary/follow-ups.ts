import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { findReplyNews } from '#domains/spaces/replies/queries/reply-news.ts';
import { takeBackPost } from './commands/take-back-post.ts';
import { commentRules } from './model.ts';
import { paths } from './paths.ts';

export const diaryFollowUps: FollowUps = {
  'pupil.consent_withdrawn': takeBackPost,
  async 'reply.written'(context, event) {
    const news = await findReplyNews(context.db, commentRules, event);
    if (!news?.space) return;
    const { to, space, thread, title } = news;
    await notifyAccount(context, {
      to,
      event,
      notice: 'diary.notice.comment',
      details: { title },
      href: `${paths.post(space, thread)}#${event.subject}`,
      quiet: true,
    });
  },
};
