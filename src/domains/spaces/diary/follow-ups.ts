import type { FollowUps } from '#domains/core/events/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import type { DiaryCommentId } from '#kernel/ids.ts';
import { paths } from './paths.ts';

export const diaryFollowUps: FollowUps = {
  async 'comment.written'(context, event) {
    const comment = await context.db
      .selectFrom('diary_comment')
      .innerJoin('diary_post', 'diary_post.id', 'diary_comment.post_id')
      .select(['diary_post.id', 'diary_post.space_id', 'diary_post.title', 'diary_post.author_account'])
      .where('diary_comment.id', '=', event.subject as DiaryCommentId)
      .executeTakeFirst();
    if (!comment?.author_account || comment.author_account === event.actorId) return;
    await notifyAccount(context, {
      to: comment.author_account,
      event,
      notice: 'diary.notice.comment',
      details: { title: comment.title },
      href: `${paths.post(comment.space_id, comment.id)}#${event.subject}`,
      quiet: true,
    });
  },
};
