import type { Domain } from '#domains/manifest.ts';

/** What people may take along: the domains declare it, people/own-data makes the file. */
export const ownDataParts: Domain = { name: 'core/own-data' };
