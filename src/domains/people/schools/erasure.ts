import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const schoolsErasure = [
  rowsUnnamed('school', 'head_given_by'),
  rowsUnnamed('school_change', 'changed_by', 'seen_by'),
];
