import type { Domain } from '#domains/manifest.ts';
import { pictureContent } from './content.ts';
import { pictureRoutes } from './routes.tsx';
import './events.ts';

export const files: Domain = {
  name: 'spaces/files',
  content: [pictureContent],
  routes: pictureRoutes,
};
