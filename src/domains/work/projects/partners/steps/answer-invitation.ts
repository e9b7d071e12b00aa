import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';

/** Closes the member's open invitation with their answer. False where there is none. */
export async function answerInvitation(
  tx: Tx<Member>,
  project: ProjectId,
  answer: 'accepted' | 'declined',
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('project_invitation')
    .set({ state: answer, answered_at: tx.now })
    .where('project_id', '=', project)
    .where('member_id', '=', tx.actor.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await stopWaiting(tx, { subject: project, kinds: ['project_invitation'], on: { account: tx.actor.id } });
  return true;
}
