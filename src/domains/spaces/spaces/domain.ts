import { handlesAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import type { Domain } from '#domains/manifest.ts';
import { spacesErasure } from './erasure.ts';
import { followersOfSpace, spacesFollowUps } from './follow-ups.ts';
import { spacesNotices } from './notices.ts';
import { spacesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { spacesRoutes } from './routes.tsx';
import './events.ts';

export const spaces: Domain = {
  name: 'spaces/spaces',
  notices: spacesNotices,
  ownData: spacesOwnData,
  erasure: spacesErasure,
  menu: [
    { menu: 'desk', order: 40, key: 'spaces', label: 'spaces.menu.spaces', icon: 'door-open', href: paths.spaces() },
    {
      menu: 'space',
      order: 10,
      key: 'project',
      label: 'spaces.menu.about',
      icon: 'info',
      href: ({ about }) => about,
      isShownIn: ({ inside }) => !inside,
    },
    {
      menu: 'space',
      order: 40,
      key: 'members',
      label: 'spaces.menu.members',
      icon: 'users',
      href: ({ id }) => paths.members(id),
      isShownIn: ({ onStaff }) => onStaff,
    },
  ],
  routes: spacesRoutes,
  followUps: [spacesFollowUps],
  jobs: [handlesAudience(followersOfSpace)],
};
