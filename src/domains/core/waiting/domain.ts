import type { Domain } from '#domains/manifest.ts';
import { waitingErasure } from './erasure.ts';

export const waiting: Domain = { name: 'core/waiting', erasure: waitingErasure };
