import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const screeningErasure = [
  rowsGo('held_text', 'member_id'),
  rowsUnnamed('held_text', 'to_id', 'decided_by'),
  rowsGo('approach', 'member_id'),
  rowsUnnamed('approach', 'to_id'),
  rowsUnnamed('screening_rule_version', 'set_by'),
];
