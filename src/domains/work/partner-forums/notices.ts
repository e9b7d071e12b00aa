import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const partnerForumsNotices: readonly NoticeKind[] = [
  {
    key: 'partner-forums.replies',
    label: 'partner-forums.kind.replies',
    notices: ['partner-forums.notice.replied'],
    order: 32,
    who: ['member'],
    usual: 'daily',
  },
  {
    key: 'partner-forums.threads',
    label: 'partner-forums.kind.threads',
    notices: ['partner-forums.notice.opened'],
    order: 33,
    who: ['member'],
    usual: 'weekly',
  },
  {
    key: 'partner-forums.moderation',
    label: 'partner-forums.kind.moderation',
    notices: [
      'partner-forums.notice.moved',
      'partner-forums.notice.merged',
      'partner-forums.notice.closed',
      'partner-forums.notice.moderator',
    ],
    order: 34,
    who: ['member'],
    usual: 'daily',
    fixed: 'bell',
  },
];
