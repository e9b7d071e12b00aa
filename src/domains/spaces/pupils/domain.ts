import { handlesAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import type { Domain } from '#domains/manifest.ts';
import { pupilsErasure } from './erasure.ts';
import { ownTeachersOfPupil, pupilsFollowUps, staffOfSpace } from './follow-ups.ts';
import { longestName, mostAtOnce, mostInASpace } from './model.ts';
import { pupilsNotices } from './notices.ts';
import { pupilsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { pupilsRoutes } from './routes.tsx';
import './events.ts';

export const pupils: Domain = {
  name: 'spaces/pupils',
  notices: pupilsNotices,
  ownData: pupilsOwnData,
  erasure: pupilsErasure,
  limits: { mostPupilsAtOnce: mostAtOnce, mostPupilsInASpace: mostInASpace, longestPupilName: longestName },
  menu: [
    {
      menu: 'footer',
      order: 30,
      key: 'pupilSignIn',
      label: 'pupils.menu.signIn',
      href: paths.signIn(),
      who: ['guest'],
    },
    {
      menu: 'space',
      order: 50,
      key: 'pupils',
      label: 'pupils.menu.pupils',
      icon: 'graduation-cap',
      href: ({ id }) => paths.pupils(id),
      isShownIn: ({ onStaff, parts }) => onStaff && parts.includes('pupils'),
    },
  ],
  routes: pupilsRoutes,
  followUps: [pupilsFollowUps],
  jobs: [handlesAudience(staffOfSpace), handlesAudience(ownTeachersOfPupil)],
};
