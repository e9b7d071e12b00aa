import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { askKeptHeads } from './commands/ask-kept-heads.ts';
import { updateLastVisit } from './commands/update-last-visit.ts';
import { verificationErasure } from './erasure.ts';
import { verificationFollowUps } from './follow-ups.ts';
import { askKeptHeadsJob, noteVisitJob } from './jobs.ts';
import { headLinkDays } from './model.ts';
import { verificationNotices } from './notices.ts';
import { verificationOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { verificationRoutes } from './routes.tsx';
import './events.ts';

export const verification: Domain = {
  name: 'people/verification',
  notices: verificationNotices,
  ownData: verificationOwnData,
  erasure: verificationErasure,
  limits: { headLinkDays },
  menu: [
    {
      menu: 'office',
      order: 20,
      key: 'people',
      label: 'verification.menu',
      href: paths.officePeople(),
      who: ['officer'],
    },
  ],
  routes: verificationRoutes,
  followUps: [verificationFollowUps],
  jobs: [
    handles(noteVisitJob, (by: By<'program'>, { member }) => updateLastVisit(by, member)),
    handles(askKeptHeadsJob, async (by: By<'program'>) => {
      await askKeptHeads(by, await wordsOf(by.db));
    }),
  ],
};
