import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { endAdverts } from './commands/end-adverts.ts';
import { indexAdverts } from './commands/index-adverts.ts';
import { sweepAdvertDrafts } from './commands/sweep-drafts.ts';
import { advertContent, answerContent, answerReplyContent } from './content.ts';
import { advertsErasure } from './erasure.ts';
import { advertsFollowUps } from './follow-ups.ts';
import { endAdvertsJob, indexAdvertsJob } from './jobs.ts';
import { advertsNotices } from './notices.ts';
import { advertsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { canReadPublicAdverts } from './policy.ts';
import { advertsRoutes } from './routes.tsx';
import './events.ts';

export const adverts: Domain = {
  name: 'work/adverts',
  notices: advertsNotices,
  ownData: advertsOwnData,
  erasure: advertsErasure,
  menu: [
    { menu: 'desk', order: 15, key: 'adverts', label: 'adverts.menu', href: paths.adverts(), under: 'people' },
    {
      menu: 'site',
      order: 15,
      key: 'adverts',
      label: 'adverts.menu',
      href: paths.adverts(),
      isShownTo: canReadPublicAdverts,
    },
  ],
  content: [advertContent, answerContent, answerReplyContent],
  routes: advertsRoutes,
  followUps: [advertsFollowUps],
  jobs: [
    handles(endAdvertsJob, (by: By<'program'>) => endAdverts(by)),
    handles(indexAdvertsJob, (by: By<'program'>) => indexAdverts(by)),
  ],
  sweeps: [{ name: 'advert drafts', run: sweepAdvertDrafts }],
};
