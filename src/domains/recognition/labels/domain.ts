import type { Domain } from '#domains/manifest.ts';
import { labelsErasure } from './erasure.ts';
import { labelsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { labelsRoutes } from './routes.tsx';
import './events.ts';

export const labels: Domain = {
  name: 'recognition/labels',
  ownData: labelsOwnData,
  erasure: labelsErasure,
  menu: [{ menu: 'desk', order: 50, key: 'labels', label: 'labels.menu', href: paths.labels() }],
  routes: labelsRoutes,
};
