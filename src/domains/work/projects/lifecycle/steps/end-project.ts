import type { Tx } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { setSpaceWritable } from '#domains/spaces/spaces/steps/set-space-writable.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { LockedProject } from '../../steps/lock-project.ts';

interface Ended {
  readonly title: string;
  /** Empty where both founders have left. */
  readonly reason: string;
}

/** Closes a running project that the caller has locked. Its space and diary stay readable. */
export async function endProject(
  tx: Tx,
  id: ProjectId,
  { space }: Pick<LockedProject, 'space'>,
  details: Ended,
): Promise<void> {
  await tx.db.updateTable('project').set({ state: 'closed', closed_at: tx.now }).where('id', '=', id).execute();
  if (space) await setSpaceWritable(tx, space, false);
  const rows = await tx.db.selectFrom('project_country').select('country').where('project_id', '=', id).execute();
  const countries = rows.map(({ country }) => country);
  await incrementFigure(tx, { figures: ['running_projects'], countries, by: -1 });
  await stopWaiting(tx, { subject: id, kinds: ['project_invitation'] });
  await tx.record({ verb: 'project.closed', subject: id, project: id, details });
}
