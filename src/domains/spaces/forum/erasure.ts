import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const forumErasure = [rowsUnnamed('discussion', 'author_account')];
