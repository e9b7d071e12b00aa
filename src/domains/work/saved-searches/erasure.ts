import { rowsGo } from '#domains/core/erasure/registry.ts';

export const savedSearchesErasure = [rowsGo('saved_search', 'member_id')];
