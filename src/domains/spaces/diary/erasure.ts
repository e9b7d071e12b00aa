import { authorsUnnamed, rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const diaryErasure = [authorsUnnamed('diary_post'), rowsUnnamed('diary_post', 'removed_by')];
