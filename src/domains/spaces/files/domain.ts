import type { Domain } from '#domains/manifest.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { pictureContent } from './content.ts';
import { pictureRoutes } from './routes.tsx';
import './events.ts';

export const files: Domain = {
  name: 'spaces/files',
  menu: [
    {
      menu: 'space',
      order: 30,
      key: 'pictures',
      label: 'web.menu.pictures',
      href: ({ id }) => spaces.pictures(id),
      isShownIn: ({ inside, parts }) => inside && parts.includes('files'),
    },
  ],
  content: [pictureContent],
  routes: pictureRoutes,
};
