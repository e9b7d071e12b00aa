import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const diaryErasure = [rowsUnnamed('diary_post', 'author_account', 'removed_by')];
