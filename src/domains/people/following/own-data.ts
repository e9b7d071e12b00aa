import { ownRows } from '#domains/core/own-data/registry.ts';

export const followingOwnData = [
  ownRows({
    table: 'follow',
    by: ['follower_id', 'followed_id'],
    key: ['follower_id', 'followed_id'],
    columns: ['follower_id', 'followed_id', 'since'],
  }),
];
