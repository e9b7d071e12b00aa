import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const messagesErasure = [
  rowsUnnamed('message', 'author_account'),
  rowsUnnamed('conversation', 'started_by'),
  rowsGo('conversation_member', 'member_id'),
];
