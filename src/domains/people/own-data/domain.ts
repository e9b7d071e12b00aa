import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { sweepOwnData } from './commands/sweep-own-data.ts';
import { ownDataErasure } from './erasure.ts';
import { ownDataFollowUps } from './follow-ups.ts';
import { sweepOwnDataJob } from './jobs.ts';
import { keptDays, mostShown } from './model.ts';
import { ownDataNotices } from './notices.ts';
import { ownDataRoutes } from './routes.tsx';
import { collectOwnData } from './steps/collect-own-data.ts';
import './events.ts';

export const ownData: Domain = {
  name: 'people/own-data',
  notices: ownDataNotices,
  erasure: ownDataErasure,
  limits: { ownDataDays: keptDays, mostShownOfPart: mostShown },
  routes: ownDataRoutes,
  followUps: [ownDataFollowUps],
  jobs: [handlesTask(collectOwnData), handles(sweepOwnDataJob, (by: By<'program'>) => sweepOwnData(by))],
};
