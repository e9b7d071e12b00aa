import type { Domain } from '#domains/manifest.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { spaceHomeRoutes } from './routes.tsx';

export const spaceHome: Domain = {
  name: 'views/space-home',
  menu: [
    {
      menu: 'space',
      order: 10,
      key: 'pages',
      label: 'space-home.menu.pages',
      href: ({ id }) => paths.space(id),
      isShownIn: ({ inside }) => inside,
    },
    {
      menu: 'space',
      order: 20,
      key: 'outside',
      label: 'space-home.menu.publicPages',
      href: ({ id }) => paths.outside(id),
      isShownIn: ({ inside }) => !inside,
    },
  ],
  routes: spaceHomeRoutes,
};
