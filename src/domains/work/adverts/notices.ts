import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const advertsNotices: readonly NoticeKind[] = [
  {
    key: 'adverts.answers',
    label: 'adverts.kind.answers',
    notices: ['adverts.notice.answer', 'adverts.notice.chosen', 'adverts.notice.ending', 'adverts.notice.expired'],
    order: 30,
    who: ['member'],
    usual: 'once',
  },
  {
    key: 'adverts.talk',
    label: 'adverts.kind.talk',
    notices: ['adverts.notice.reply', 'adverts.notice.declined', 'adverts.notice.thanks', 'adverts.notice.withdrawn'],
    order: 31,
    who: ['member'],
    usual: 'daily',
  },
];
