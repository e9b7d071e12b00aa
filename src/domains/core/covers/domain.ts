import type { Domain } from '#domains/manifest.ts';
import { sweepCovers } from './commands/sweep-covers.ts';
import { coversRoutes } from './routes.tsx';

export const covers: Domain = {
  name: 'core/covers',
  routes: coversRoutes,
  sweeps: [{ name: 'covers', run: sweepCovers }],
};
