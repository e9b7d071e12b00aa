import type { Domain } from '#domains/manifest.ts';
import { sweepRuns } from './commands/sweep-runs.ts';
import { tasksErasure } from './erasure.ts';

export const tasks: Domain = {
  name: 'core/tasks',
  erasure: tasksErasure,
  sweeps: [{ name: 'taskRuns', run: sweepRuns }],
};
