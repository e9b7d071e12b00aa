import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const repliesErasure = [rowsUnnamed('reply', 'author_account')];
