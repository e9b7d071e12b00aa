import type { Domain } from '#domains/manifest.ts';
import './events.ts';

export const staff: Domain = {
  name: 'people/staff',
};
