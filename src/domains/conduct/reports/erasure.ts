import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const reportsErasure = [
  rowsUnnamed('conduct_case', 'author_account'),
  rowsUnnamed('report', 'by_account'),
  rowsUnnamed('conduct_decision', 'decided_by'),
  rowsUnnamed('conduct_correction', 'by_account', 'answered_by'),
  rowsGo('conduct_look', 'officer_id'),
];
