import type { TaskRunId } from '#kernel/ids.ts';
import type { Message } from '#platform/i18n.ts';

/** A task is named by a message of its domain's catalogue, whose key begins with `task.`. */
export type TaskKind = Extract<Message, `${string}.task.${string}`>;

export type TaskState = 'waiting' | 'running' | 'finished' | 'failed';

/** How far a task has come. */
export interface TaskProgress {
  readonly kind: TaskKind;
  readonly done: number;
  readonly total: number;
}

/** One run as operators see it. */
export interface ListedRun extends TaskProgress {
  readonly id: TaskRunId;
  readonly state: TaskState;
  /** Of the last slice that failed; names of the schema and the code only. */
  readonly error: string | null;
  readonly askedAt: Date;
}

/** A stored kind was one when the run began; one whose message has left the catalogues since shows its key. */
export function isTaskKind(kind: string): kind is TaskKind {
  return /^[a-z-]+\.task\./.test(kind);
}

/** Days for which a run is kept after it was asked for. */
export const keptDays = 30;
