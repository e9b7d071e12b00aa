import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { noteVisit } from './commands/note-visit.ts';
import { verificationFollowUps } from './follow-ups.ts';
import { noteVisitJob } from './jobs.ts';
import { verificationRoutes } from './routes.tsx';
import './events.ts';

export const verification: Domain = {
  name: 'people/verification',
  routes: verificationRoutes,
  followUps: [verificationFollowUps],
  jobs: [handles(noteVisitJob, (by: By<'program'>, { member }) => noteVisit(by, member))],
};
