import type { Tx } from '#domains/core/events/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { takenKeys } from '#domains/people/accounts/model.ts';
import { noteUnverified } from '#domains/people/trust/steps/note-verification.ts';
import type { MemberId } from '#kernel/ids.ts';

/**
 * A member waits for the support service of their country from now on. A registration with an address that has an account
 * already can never be confirmed: it waits for no service, which would verify it in vain.
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
  const confirmable = await tx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', member)
    .where('email_key', 'not like', takenKeys)
    .executeTakeFirst();
  if (confirmable) await startWaiting(tx, { kind: 'verification', subject: member, on: { country }, waiter: member });
}
