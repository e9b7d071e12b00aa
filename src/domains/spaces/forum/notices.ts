import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const forumNotices: readonly NoticeKind[] = [
  {
    key: 'forum.replies',
    label: 'forum.kind.replies',
    notices: ['forum.notice.reply', 'forum.notice.replyOfPupil'],
    order: 60,
    who: ['member'],
    usual: 'daily',
  },
];
