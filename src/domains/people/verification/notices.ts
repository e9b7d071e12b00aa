import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const verificationNotices: readonly NoticeKind[] = [
  {
    key: 'verification.steps',
    label: 'verification.kind.steps',
    notices: [
      'verification.notice.verified',
      'verification.notice.refused',
      'verification.notice.addressChanged',
      'verification.notice.headConfirmed',
      'verification.notice.headDenied',
    ],
    order: 80,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
];
