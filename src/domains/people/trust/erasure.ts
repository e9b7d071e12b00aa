import { rowsGo } from '#domains/core/erasure/registry.ts';

export const trustErasure = [rowsGo('member_trust', 'member_id')];
