import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const sanctionsNotices: readonly NoticeKind[] = [
  {
    key: 'sanctions.decisions',
    label: 'sanctions.kindOfNotice',
    notices: ['sanctions.notice.imposed', 'sanctions.notice.lifted', 'sanctions.notice.founder'],
    order: 93,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
];
