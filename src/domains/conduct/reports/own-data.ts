import { ownRows } from '#domains/core/own-data/registry.ts';

/** Who has reported them is not told to anybody. */
export const reportsOwnData = [
  ownRows({
    table: 'report',
    by: ['by_account'],
    key: ['id'],
    columns: ['case_id', 'reason_key', 'explanation', 'reported_at'],
  }),
  ownRows({
    table: 'conduct_correction',
    by: ['by_account'],
    key: ['id'],
    columns: ['case_id', 'old_texts', 'texts', 'note', 'asked_at', 'answer', 'reason', 'answered_at'],
  }),
  ownRows({
    table: 'conduct_case',
    by: ['author_account'],
    key: ['id'],
    columns: ['number', 'kind', 'subject_id', 'excerpt', 'state', 'opened_at', 'decided_at', 'hidden_at'],
    // Before it is decided they are not told that they were reported.
    given: 'decided_at',
  }),
  ownRows({
    table: 'conduct_decision',
    by: ['decided_by'],
    key: ['id'],
    columns: ['case_id', 'decision', 'rule', 'facts', 'decided_at'],
  }),
];
