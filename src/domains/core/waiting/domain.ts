import type { Domain } from '#domains/manifest.ts';

export const waiting: Domain = { name: 'core/waiting' };
