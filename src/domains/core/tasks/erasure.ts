import { rowsUnnamed } from '#domains/core/erasure/registry.ts';

export const tasksErasure = [rowsUnnamed('task_run', 'asked_by')];
