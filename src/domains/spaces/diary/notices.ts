import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const diaryNotices: readonly NoticeKind[] = [
  {
    key: 'diary.comments',
    label: 'diary.kind.comments',
    notices: ['diary.notice.comment', 'diary.notice.waiting', 'diary.notice.shown'],
    order: 61,
    who: ['member'],
    usual: 'daily',
  },
];
