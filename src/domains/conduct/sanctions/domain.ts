import type { Domain } from '#domains/manifest.ts';
import { sanctionsErasure } from './erasure.ts';
import { sanctionsFollowUps } from './follow-ups.ts';
import { terms, wordLimits } from './model.ts';
import { sanctionsNotices } from './notices.ts';
import { sanctionsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { sanctionsRoutes } from './routes.tsx';
import './events.ts';

export const sanctions: Domain = {
  name: 'conduct/sanctions',
  limits: { ...terms, shortestLiftWords: wordLimits.least, longestLiftWords: wordLimits.most },
  menu: [
    {
      menu: 'office',
      order: 51,
      key: 'sanctions',
      label: 'sanctions.menu',
      href: paths.officeSanctions(),
      who: ['officer'],
    },
  ],
  routes: sanctionsRoutes,
  notices: sanctionsNotices,
  followUps: [sanctionsFollowUps],
  ownData: sanctionsOwnData,
  erasure: sanctionsErasure,
};
