import type { FollowUps } from '#domains/audit/follow-ups.ts';
import { paths } from '#domains/diary/paths.ts';
import { notifyAccount } from '#domains/notifications/commands/notify-account.ts';
import type { DiaryCommentId } from '#kernel/ids.ts';

export const diaryFollowUps: FollowUps = {
  async 'comment.written'(context, event) {
    const comment = await context.db
      .selectFrom('diary_comment')
      .innerJoin('diary_post', 'diary_post.id', 'diary_comment.post_id')
      .select(['diary_post.id', 'diary_post.space_id', 'diary_post.title', 'diary_post.made_by'])
      .where('diary_comment.id', '=', event.subject as DiaryCommentId)
      .executeTakeFirst();
    if (!comment?.made_by || comment.made_by === event.actorId) return;
    await notifyAccount(context, {
      to: comment.made_by,
      event,
      notice: 'diary.notice.comment',
      details: { title: comment.title },
      href: `${paths.post(comment.space_id, comment.id)}#${event.subject}`,
      quiet: true,
    });
  },
};
