import type { Domain } from '#domains/manifest.ts';
import { trustErasure } from './erasure.ts';
import { trustOwnData } from './own-data.ts';

export const trust: Domain = {
  name: 'people/trust',
  ownData: trustOwnData,
  erasure: trustErasure,
};
