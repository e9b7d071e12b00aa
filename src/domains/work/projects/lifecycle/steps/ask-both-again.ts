import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { LockedProposal } from '../../steps/lock-project.ts';
import { replaceWaiting } from './replace-waiting.ts';

/**
 * After a change of a proposal that was sent: what somebody has agreed to is another text now, so both founders agree again. Recorded
 * once, until one of them has agreed, for a form saves itself while somebody types.
 */
export async function askBothAgain(tx: Tx<Member>, id: ProjectId, locked: LockedProposal): Promise<void> {
  if (locked.state !== 'waiting_for_partner' || !locked.founders.some(({ agreed }) => agreed)) return;
  await tx.db.updateTable('project_founder').set({ agreed_at: null }).where('project_id', '=', id).execute();
  const founders = locked.founders.map((founder) => ({ ...founder, agreed: false }));
  await replaceWaiting(tx, { id, state: locked.state, founders });
  const details = { title: locked.proposal.title };
  await tx.record({ verb: 'project.changed', subject: id, project: id, details });
}
