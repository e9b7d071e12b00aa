import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const screeningNotices: readonly NoticeKind[] = [
  {
    key: 'screening.held',
    label: 'screening.heldNotices',
    notices: ['screening.notice.released', 'screening.notice.refused', 'screening.notice.undelivered'],
    order: 92,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
];
