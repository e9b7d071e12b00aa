import { findTitleAndAuthor } from '#domains/core/content/queries.ts';
import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { notifyAccount, notifyAccounts } from '#domains/core/notifications/commands/notify-account.ts';
import { findReplyNews } from '#domains/spaces/replies/queries/reply-news.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { listStaff } from '#domains/spaces/spaces/queries/staff.ts';
import type { ReplyId } from '#kernel/ids.ts';
import { takeBackPost } from './commands/take-back-post.ts';
import { commentRules } from './model.ts';
import { paths } from './paths.ts';

export const diaryFollowUps: FollowUps = {
  'pupil.consent_withdrawn': takeBackPost,
  'reply.written': (context, event) => (event.details.waits ? tellStaff(context, event) : tellAuthor(context, event)),
  async 'comment.shown'(context, event) {
    await tellAuthor(context, event);
    await tellWriter(context, event);
  },
};

type OfComment = RecordedEvent<'reply.written' | 'comment.shown'>;

/** The author of the post, of a comment that can be read now; not of what they have shown themselves. */
async function tellAuthor(context: FollowUpContext, event: OfComment): Promise<void> {
  const kind = 'kind' in event.details ? event.details.kind : commentRules.kind;
  const news = await findReplyNews(context.db, commentRules, { subject: event.subject, details: { kind } });
  if (!news?.space || news.to === event.actorId) return;
  const { to, space, thread, title } = news;
  await notifyAccount(context, {
    to,
    event,
    notice: 'diary.notice.comment',
    details: { title },
    href: `${paths.post(space, thread)}#${event.subject}`,
  });
}

/** Once until they have looked, however many comments wait below the post. */
async function tellStaff(context: FollowUpContext, event: RecordedEvent<'reply.written'>): Promise<void> {
  const { thread, kind } = event.details;
  const post = kind === commentRules.kind && (await findTitleAndAuthor(context.db, { kind, id: thread }));
  if (!post || !event.space) return;
  await notifyAccounts(context, await listStaff(context.db, event.space), {
    event,
    notice: 'diary.notice.waiting',
    details: { title: post.title },
    href: `${paths.post(event.space, thread)}#comments`,
    onceUntilRead: true,
  });
}

/** Its author, who is outside, learns that others read it now. */
async function tellWriter(context: FollowUpContext, event: RecordedEvent<'comment.shown'>): Promise<void> {
  const comment = await findThreadOf(context.db, event.subject as ReplyId);
  const post = comment && (await findTitleAndAuthor(context.db, { kind: commentRules.kind, id: comment.thread }));
  if (!comment?.writer || !post || !event.space) return;
  await notifyAccount(context, {
    to: comment.writer,
    event,
    notice: 'diary.notice.shown',
    details: { title: post.title },
    href: `${paths.post(event.space, comment.thread)}#${event.subject}`,
  });
}
