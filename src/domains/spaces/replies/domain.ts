import type { Domain } from '#domains/manifest.ts';
import './events.ts';

export const replies: Domain = { name: 'spaces/replies' };
