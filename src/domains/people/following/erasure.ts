import { rowsGo } from '#domains/core/erasure/registry.ts';

export const followingErasure = [rowsGo('follow', 'follower_id', 'followed_id')];
