import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { gatherFollowers } from './commands/gather-followers.ts';
import { followingErasure } from './erasure.ts';
import { followingFollowUps } from './follow-ups.ts';
import { gatherFollowersJob } from './jobs.ts';
import { followingNotices } from './notices.ts';
import { followingOwnData } from './own-data.ts';
import { followingRoutes } from './routes.tsx';
import './events.ts';

export const following: Domain = {
  name: 'people/following',
  notices: followingNotices,
  ownData: followingOwnData,
  erasure: followingErasure,
  routes: followingRoutes,
  followUps: [followingFollowUps],
  jobs: [handles(gatherFollowersJob, (by: By<'program'>) => gatherFollowers(by))],
};
