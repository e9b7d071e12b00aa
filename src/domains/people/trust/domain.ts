import type { Domain } from '#domains/manifest.ts';

export const trust: Domain = {
  name: 'people/trust',
};
