import type { Domain } from '#domains/manifest.ts';

export const content: Domain = { name: 'core/content' };
