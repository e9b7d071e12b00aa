import { authorsUnnamed } from '#domains/core/erasure/registry.ts';

export const forumErasure = [authorsUnnamed('discussion')];
