import { rowsGo } from '#domains/core/erasure/registry.ts';

export const peopleSearchErasure = [rowsGo('people_entry', 'member_id'), rowsGo('people_entry_former', 'member_id')];
