import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { lifecycleKinds, type WaitingProject, waitingOf } from '../model.ts';

/** After a transition: replaces the rows of the state before by those of the new one. */
export async function replaceWaiting(tx: Pick<Tx, 'db' | 'now'>, project: WaitingProject): Promise<void> {
  await stopWaiting(tx, { subject: project.id, kinds: lifecycleKinds });
  for (const waiting of waitingOf(project)) await startWaiting(tx, waiting);
}
