import { rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const partnerForumsErasure = [
  rowsGo('forum_follower', 'member_id'),
  rowsGo('thread_follower', 'member_id'),
  rowsGo('forum_moderator', 'member_id'),
  rowsUnnamed('forum_moderator', 'appointed_by'),
  rowsUnnamed('partner_forum', 'opened_by'),
];
