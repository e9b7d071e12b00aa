import { authorsUnnamed } from '#domains/core/erasure/registry.ts';

export const repliesErasure = [authorsUnnamed('reply')];
