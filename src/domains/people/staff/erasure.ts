import { rowsGo } from '#domains/core/erasure/registry.ts';

export const staffErasure = [rowsGo('officer_country', 'officer_id'), rowsGo('officer', 'id')];
