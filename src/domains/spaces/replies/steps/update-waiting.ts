import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { listStaff } from '#domains/spaces/spaces/queries/staff.ts';
import type { Thread } from '../model.ts';

/** Keeps who is waited for below one item: the teachers of its space, as long as a reply there waits that they can read. */
export async function updateWaiting(
  tx: Pick<Tx, 'db' | 'now'>,
  { id, space }: Pick<Thread, 'id' | 'space'>,
): Promise<void> {
  // One after the other: what is counted here must not change before the commit.
  await tx.db.selectFrom('thread').select('id').where('id', '=', id).forUpdate().execute();
  const waiting = await tx.db
    .selectFrom('reply')
    .select('id')
    .where('thread_id', '=', id)
    .where('waits_since', 'is not', null)
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!waiting || !space) return stopWaiting(tx, { subject: id, kinds: ['outside_comment'] });
  for (const account of await listStaff(tx.db, space))
    await startWaiting(tx, { kind: 'outside_comment', subject: id, on: { account } });
}
