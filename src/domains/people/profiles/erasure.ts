import { rowsGo } from '#domains/core/erasure/registry.ts';

export const profilesErasure = [rowsGo('profile_language', 'member_id'), rowsGo('profile', 'member_id')];
