import { rowsGo } from '#domains/core/erasure/registry.ts';

export const accountsErasure = [
  rowsGo('recovery_code', 'account_id'),
  rowsGo('former_address', 'account_id'),
  rowsGo('one_time_link', 'account_id'),
  rowsGo('session', 'account_id'),
];
