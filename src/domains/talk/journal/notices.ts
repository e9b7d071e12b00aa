import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const journalNotices: readonly NoticeKind[] = [
  {
    key: 'journal.comments',
    label: 'journal.kind.comments',
    notices: ['journal.notice.comment'],
    order: 62,
    who: ['member'],
    usual: 'daily',
  },
];
