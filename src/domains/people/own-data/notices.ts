import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const ownDataNotices: readonly NoticeKind[] = [
  {
    key: 'own-data.file',
    label: 'own-data.kind.file',
    notices: ['own-data.notice.ready'],
    order: 100,
    who: ['member', 'officer'],
    usual: 'once',
  },
];
