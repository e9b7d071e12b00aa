import type { NoticeKind } from '#domains/core/notifications/model.ts';

export const reportsNotices: readonly NoticeKind[] = [
  {
    key: 'reports.decisions',
    label: 'reports.kind.decisions',
    notices: [
      'reports.notice.hiddenAtOnce',
      'reports.notice.hide',
      'reports.notice.warn',
      'reports.notice.shownAgain',
      'reports.notice.correctionShown',
      'reports.notice.correctionKept',
      'reports.notice.decided',
    ],
    order: 90,
    who: ['member'],
    usual: 'once',
    fixed: 'bell',
  },
  {
    key: 'reports.safety',
    label: 'reports.kind.safety',
    notices: ['reports.notice.pupilReported', 'reports.notice.urgent'],
    order: 91,
    who: ['member', 'officer'],
    usual: 'once',
    fixed: 'always',
  },
];
