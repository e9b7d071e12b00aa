import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { noteUnverified } from '#domains/people/trust/steps/note-verification.ts';
import type { MemberId } from '#kernel/ids.ts';

/**
 * A member waits for the support service of their country from now on. While their address is not confirmed they wait for no
 * service, which must not verify them yet; the confirmation calls this once more.
 */
export async function startVerification(tx: Pick<Tx, 'db' | 'now'>, member: MemberId): Promise<void> {
  const { country } = await tx.db
    .updateTable('member')
    .set({ state: 'waiting', state_since: tx.now })
    .where('id', '=', member)
    .returning('country')
    .executeTakeFirstOrThrow();
  await noteUnverified(tx, member);
  // Begun anew: it waits since now, however long the previous try had waited.
  await stopWaiting(tx, { subject: member, kinds: ['correction', 'verification'] });
  const confirmed = await tx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', member)
    .where('email_confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (confirmed) await startWaiting(tx, { kind: 'verification', subject: member, on: { country }, waiter: member });
}
