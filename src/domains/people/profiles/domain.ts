import type { Domain } from '#domains/manifest.ts';
import { profileContent } from './content.ts';
import { paths } from './paths.ts';
import { profilesRoutes } from './routes.tsx';
import './events.ts';

export const profiles: Domain = {
  name: 'people/profiles',
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
  routes: profilesRoutes,
};
