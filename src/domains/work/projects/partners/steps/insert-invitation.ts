import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { MemberId, ProjectId } from '#kernel/ids.ts';

interface NewInvitation {
  readonly project: ProjectId;
  readonly member: MemberId;
  readonly by: MemberId;
}

/** Writes an open invitation, and that the project waits for its answer. */
export async function insertInvitation(
  tx: Pick<Tx, 'db' | 'now'>,
  { project, member, by }: NewInvitation,
): Promise<void> {
  await tx.db
    .insertInto('project_invitation')
    .values({ project_id: project, member_id: member, invited_by: by, state: 'open', invited_at: tx.now })
    .execute();
  await startWaiting(tx, { kind: 'project_invitation', subject: project, on: { account: member }, waiter: by });
}
