import type { Domain } from '#domains/manifest.ts';
import { sweepRuns } from './commands/sweep-runs.ts';

export const tasks: Domain = {
  name: 'core/tasks',
  sweeps: [{ name: 'taskRuns', run: sweepRuns }],
};
