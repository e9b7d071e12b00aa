import { handlesAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { turnCampaigns } from './commands/turn-campaigns.ts';
import { partnerForumsErasure } from './erasure.ts';
import { followersOfForum, followersOfThread, partnerForumsFollowUps } from './follow-ups.ts';
import { turnCampaignsJob } from './jobs.ts';
import { noise, textLimits } from './model.ts';
import { partnerForumsNotices } from './notices.ts';
import { partnerForumsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { partnerForumsRoutes } from './routes.tsx';
import './events.ts';

export const partnerForums: Domain = {
  name: 'work/partner-forums',
  notices: partnerForumsNotices,
  ownData: partnerForumsOwnData,
  erasure: partnerForumsErasure,
  limits: {
    longestCampaignTitle: textLimits.title,
    longestCampaignText: textLimits.about,
    sameTextMinutes: noise.sameTextMinutes,
    repliesInARow: noise.repliesInARow,
  },
  menu: [
    { menu: 'desk', order: 17, key: 'forums', label: 'partner-forums.menu', href: paths.forums(), under: 'people' },
    { menu: 'account', order: 25, key: 'forums', label: 'partner-forums.menu', href: paths.forums(), who: ['officer'] },
  ],
  routes: partnerForumsRoutes,
  followUps: [partnerForumsFollowUps],
  jobs: [
    handlesAudience(followersOfForum),
    handlesAudience(followersOfThread),
    handles(turnCampaignsJob, (by: By<'program'>) => turnCampaigns(by)),
  ],
};
