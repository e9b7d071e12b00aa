import { rowsGo } from '#domains/core/erasure/registry.ts';

export const contactsErasure = [
  rowsGo('contact_request', 'from_id', 'to_id'),
  rowsGo('contact', 'member_id', 'other_id'),
  rowsGo('block', 'member_id', 'blocked_id'),
];
