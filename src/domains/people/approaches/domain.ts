import type { Domain } from '#domains/manifest.ts';
import { sweepApproaches } from './commands/sweep-approaches.ts';
import { approachesErasure } from './erasure.ts';
import { alikeBefore, compared } from './model.ts';
import { approachesOwnData } from './own-data.ts';
import './events.ts';

export const approaches: Domain = {
  name: 'people/approaches',
  limits: {
    alikeBeforeRefused: alikeBefore.refusedADay,
    alikeBeforePaused: alikeBefore.pausedADay,
    approachDays: compared.days,
    alikeInAWeek: alikeBefore.refusedAWeek,
  },
  ownData: approachesOwnData,
  erasure: approachesErasure,
  sweeps: [{ name: 'approaches', run: sweepApproaches }],
};
