import type { Domain } from '#domains/manifest.ts';
import { ageLimits } from '#kernel/ages.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { countReplyTimes } from './commands/count-reply-times.ts';
import { profileContent } from './content.ts';
import { profilesErasure } from './erasure.ts';
import { replyTimesJob } from './jobs.ts';
import { profileLimits } from './model.ts';
import { profilesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { pictureRoutes } from './routes/pictures.tsx';
import { profilesRoutes } from './routes.tsx';
import './events.ts';

export const profiles: Domain = {
  name: 'people/profiles',
  ownData: profilesOwnData,
  erasure: profilesErasure,
  limits: { mostSubjects: profileLimits.subjects, youngestPupil: ageLimits.youngest, oldestPupil: ageLimits.oldest },
  menu: [
    {
      menu: 'account',
      order: 10,
      key: 'profile',
      label: 'profiles.menu',
      href: paths.ownProfile(),
      who: ['member'],
    },
  ],
  content: [profileContent],
  jobs: [handles(replyTimesJob, (by: By<'program'>, { after }) => countReplyTimes(by, after))],
  routes: [...profilesRoutes, ...pictureRoutes],
};
