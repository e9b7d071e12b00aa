import { handlesAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import type { Domain } from '#domains/manifest.ts';
import { reportsErasure } from './erasure.ts';
import { reportsFollowUps, teachersOfSpace } from './follow-ups.ts';
import { promises, textLimits } from './model.ts';
import { reportsNotices } from './notices.ts';
import { reportsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { reportsRoutes } from './routes.tsx';
import './events.ts';

export const reports: Domain = {
  name: 'conduct/reports',
  notices: reportsNotices,
  ownData: reportsOwnData,
  erasure: reportsErasure,
  limits: {
    ...promises,
    longestExplanation: textLimits.explanation,
    shortestFacts: textLimits.factsLeast,
    longestFacts: textLimits.facts,
    longestCorrectionNote: textLimits.note,
  },
  menu: [
    {
      menu: 'office',
      order: 50,
      key: 'reports',
      label: 'reports.menu',
      href: paths.officeCases(),
      who: ['officer'],
    },
  ],
  routes: reportsRoutes,
  followUps: [reportsFollowUps],
  jobs: [handlesAudience(teachersOfSpace)],
};
