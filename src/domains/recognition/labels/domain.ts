import type { Domain } from '#domains/manifest.ts';
import { recognitionRoutes } from './routes.tsx';
import './events.ts';

export const labels: Domain = {
  name: 'recognition/labels',
  routes: recognitionRoutes,
};
