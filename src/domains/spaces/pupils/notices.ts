import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const pupilsNotices: readonly NoticeKind[] = [
  {
    key: 'pupils.names',
    label: 'pupils.kind.names',
    notices: ['pupils.notice.named', 'pupils.notice.withdrawn'],
    order: 70,
    who: ['member'],
    usual: 'once',
    fixed: 'always',
  },
  {
    key: 'pupils.changes',
    label: 'pupils.kind.changes',
    notices: ['pupils.notice.role', 'pupils.notice.removed'],
    order: 71,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
];
