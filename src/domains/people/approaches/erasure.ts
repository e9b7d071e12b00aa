import { rowsGo } from '#domains/core/erasure/registry.ts';

export const approachesErasure = [rowsGo('approach', 'member_id')];
