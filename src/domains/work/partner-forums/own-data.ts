import { ownRows } from '#domains/core/own-data/registry.ts';

export const partnerForumsOwnData = [
  ownRows({ table: 'forum_follower', by: ['member_id'], key: ['space_id'], columns: ['space_id'] }),
  ownRows({ table: 'thread_follower', by: ['member_id'], key: ['thread_id'], columns: ['thread_id', 'follows'] }),
  ownRows({ table: 'forum_moderator', by: ['member_id'], key: ['member_id'], columns: ['appointed_at'] }),
];
