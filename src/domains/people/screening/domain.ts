import type { Domain } from '#domains/manifest.ts';
import { sweepApproaches } from './commands/sweep-approaches.ts';
import { screeningErasure } from './erasure.ts';
import { screeningFollowUps } from './follow-ups.ts';
import { sweepHeld } from './held/commands/sweep-held.ts';
import { keptDays, wordLimits } from './held/model.ts';
import { compared } from './model.ts';
import { screeningNotices } from './notices.ts';
import { screeningOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { screeningRoutes } from './routes.tsx';
import { canEditRules } from './rules/policy.ts';
import './events.ts';

export const screening: Domain = {
  name: 'people/screening',
  limits: {
    approachDays: compared.days,
    heldTextDays: keptDays,
    shortestHeldWords: wordLimits.least,
    longestHeldWords: wordLimits.most,
  },
  menu: [
    { menu: 'office', order: 52, key: 'held', label: 'screening.menu', href: paths.officeHeld(), who: ['officer'] },
    {
      menu: 'office',
      order: 54,
      key: 'screening',
      label: 'screening.rules.menu',
      href: paths.rules(),
      who: ['officer'],
      isShownTo: canEditRules,
    },
  ],
  routes: screeningRoutes,
  notices: screeningNotices,
  followUps: [screeningFollowUps],
  ownData: screeningOwnData,
  erasure: screeningErasure,
  sweeps: [
    { name: 'approaches', run: sweepApproaches },
    { name: 'held texts', run: sweepHeld },
  ],
};
