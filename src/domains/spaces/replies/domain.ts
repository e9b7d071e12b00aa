import type { Domain } from '#domains/manifest.ts';
import { repliesErasure } from './erasure.ts';
import { repliesOwnData } from './own-data.ts';
import './events.ts';

export const replies: Domain = { name: 'spaces/replies', ownData: repliesOwnData, erasure: repliesErasure };
