import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const followingNotices: readonly NoticeKind[] = [
  {
    key: 'following.followers',
    label: 'following.kind.followers',
    notices: ['following.notice.one', 'following.notice.several'],
    order: 12,
    who: ['member'],
    usual: 'off',
  },
];
