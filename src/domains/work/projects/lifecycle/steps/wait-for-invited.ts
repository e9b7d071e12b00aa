import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { ProjectId } from '#kernel/ids.ts';

/** A project that runs again waits for those whose invitation was open when it was closed. */
export async function waitForInvited(tx: Pick<Tx, 'db' | 'now'>, project: ProjectId): Promise<void> {
  const open = await tx.db
    .selectFrom('project_invitation')
    .select(['member_id', 'invited_by'])
    .where('project_id', '=', project)
    .where('state', '=', 'open')
    .orderBy('member_id')
    .execute();
  for (const { member_id: account, invited_by: waiter } of open)
    await startWaiting(tx, {
      kind: 'project_invitation',
      subject: project,
      on: { account },
      waiter: waiter ?? undefined,
    });
}
