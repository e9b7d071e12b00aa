import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const sanctionsErasure = [
  rowsGo('sanction', 'member_id'),
  rowsUnnamed('sanction', 'imposed_by', 'checked_by', 'lifted_by'),
];
