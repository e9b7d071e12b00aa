import { hasAccount, type Operator } from '#kernel/actor.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { isTaskKind, type ListedRun, type TaskProgress } from './model.ts';

/** The task that this actor asked for about the subject, while it is not finished; the newest of several. */
export async function findOwnProgress({ db, actor }: Viewer, subject: string): Promise<TaskProgress | undefined> {
  if (!hasAccount(actor)) return undefined;
  const row = await db
    .selectFrom('task_run')
    .select(['kind', 'done', 'total'])
    .where('asked_by', '=', actor.id)
    .where('subject_id', '=', subject)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { kind, ...progress } = row;
  return isTaskKind(kind) ? { kind, ...progress } : undefined;
}

const mostListed = 20;

/** The newest runs of all tasks, without who asked for them. */
export async function listRecentRuns(db: Db, _operator: Operator): Promise<ListedRun[]> {
  const rows = await db
    .selectFrom('task_run')
    .select(['id', 'kind', 'state', 'done', 'total', 'error', 'created_at as askedAt'])
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute();
  return rows.flatMap(({ kind, ...run }) => (isTaskKind(kind) ? [{ kind, ...run }] : []));
}
