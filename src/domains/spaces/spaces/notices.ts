import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const spacesNotices: readonly NoticeKind[] = [
  {
    key: 'spaces.news',
    label: 'spaces.kind.news',
    notices: [
      'pages.notice.made',
      'pages.notice.edited',
      'forum.notice.opened',
      'forum.notice.replied',
      'diary.notice.posted',
    ],
    order: 50,
    who: ['member'],
    usual: 'weekly',
  },
  {
    key: 'spaces.membership',
    label: 'spaces.kind.membership',
    notices: ['spaces.notice.role', 'spaces.notice.removed'],
    order: 51,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
];
