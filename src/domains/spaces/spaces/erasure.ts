import { rowsGo } from '#domains/core/erasure/registry.ts';

export const spacesErasure = [rowsGo('space_member', 'member_id'), rowsGo('space_candidate', 'member_id')];
