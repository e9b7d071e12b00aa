import type { Domain } from '#domains/manifest.ts';
import { membershipFollowUps } from './follow-ups.ts';
import { paths } from './paths.ts';
import { membershipRoutes } from './routes.tsx';
import './events.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { noteVisit } from './commands/note-visit.ts';
import { noteVisitJob } from './jobs.ts';

export const verification: Domain = {
  name: 'people/verification',
  menu: [
    {
      menu: 'office',
      order: 20,
      key: 'people',
      label: 'web.menu.officePeople',
      href: paths.officePeople(),
      who: ['officer'],
    },
  ],
  routes: membershipRoutes,
  followUps: [membershipFollowUps],
  jobs: [handles(noteVisitJob, ({ db, now }: By<'program'>, { member }) => noteVisit(db, member, now))],
};
