import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const contactsNotices: readonly NoticeKind[] = [
  {
    key: 'contacts.requests',
    label: 'contacts.kind.requests',
    notices: ['contacts.notice.asked', 'contacts.notice.accepted'],
    order: 10,
    who: ['member'],
    usual: 'once',
  },
];
