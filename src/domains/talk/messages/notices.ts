import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const messagesNotices: readonly NoticeKind[] = [
  {
    key: 'messages.new',
    label: 'messages.kind.new',
    notices: ['messages.notice.new', 'messages.notice.added'],
    order: 20,
    who: ['member'],
    usual: 'once',
  },
  {
    key: 'messages.answers',
    label: 'messages.kind.answers',
    notices: [],
    order: 21,
    who: ['member'],
    usual: 'daily',
  },
];
