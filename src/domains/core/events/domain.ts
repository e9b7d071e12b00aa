import type { Domain } from '#domains/manifest.ts';

export const events: Domain = {
  name: 'core/events',
};
