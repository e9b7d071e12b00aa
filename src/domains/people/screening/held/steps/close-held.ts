import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { HeldState } from '../model.ts';

interface Closing {
  readonly id: string;
  readonly state: Exclude<HeldState, 'waiting' | 'undelivered'>;
}

/** Ends the waiting of a held text, once: false where somebody was faster. What was not released counts as a try from now on. */
export async function closeHeld(tx: Tx, { id, state }: Closing): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('held_text')
    .set({ state, decided_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await stopWaiting(tx, { subject: id, kinds: ['held_text'] });
  if (state !== 'released')
    await tx.db.updateTable('approach').set({ outcome: 'refused' }).where('id', '=', id).execute();
  return true;
}
