import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const messagesErasure = [
  rowsUnnamed('message', 'author_account'),
  rowsUnnamed('conversation', 'started_by'),
  rowsUnnamed('group_change', 'by_id', 'member_id'),
  rowsGo('conversation_member', 'member_id'),
];
