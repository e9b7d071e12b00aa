import { sql } from 'kysely';
import { ownRows } from '#domains/core/own-data/registry.ts';
import { hasStatement } from './access.ts';

const ofDecision = (column: 'decision' | 'rule' | 'facts' | 'decided_at') =>
  sql`(select ${sql.ref(`d.${column}`)} from conduct_decision d where d.case_id = conduct_case.id)`;

/** Who has reported them is not told to anybody. */
export const reportsOwnData = [
  ownRows({
    table: 'report',
    by: ['by_account'],
    key: ['id'],
    columns: ['reason_key', 'explanation', 'reported_at'],
    told: () => ({ number: sql`(select number from conduct_case where conduct_case.id = report.case_id)` }),
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
    // What the statement of reasons says, where there is one: a private message has one possible reporter, and of a report that was dismissed
    // its author is told nothing.
    columns: ['number', 'kind', 'excerpt', 'hidden_at'],
    only: () => hasStatement,
    told: () => ({
      decision: ofDecision('decision'),
      rule: ofDecision('rule'),
      facts: ofDecision('facts'),
      decided_at: ofDecision('decided_at'),
    }),
  }),
  ownRows({
    table: 'conduct_decision',
    by: ['decided_by'],
    key: ['id'],
    columns: ['case_id', 'decision', 'rule', 'facts', 'decided_at'],
  }),
];
