import type { Domain } from '#domains/manifest.ts';

/** What becomes of what is kept about people when their account is erased: the domains declare it, people/accounts does it. */
export const erasures: Domain = { name: 'core/erasure' };
