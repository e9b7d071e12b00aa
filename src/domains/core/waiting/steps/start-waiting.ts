import { sql } from 'kysely';
import type { Tx } from '#domains/core/events/transact.ts';
import type { NewWaiting } from '../model.ts';

/** Writes who is waited for, in the transaction that makes them wait. What waits already keeps its age, and becomes urgent where it is now. */
export async function startWaiting(
  tx: Pick<Tx, 'db' | 'now'>,
  { kind, subject, on, waiter, urgent, since }: NewWaiting,
): Promise<void> {
  await tx.db
    .insertInto('waiting')
    .values({
      kind,
      subject_id: subject,
      on_account: 'account' in on ? on.account : null,
      on_country: 'country' in on ? on.country : null,
      on_outside: 'outside' in on ? on.outside : null,
      only_central: 'country' in on ? (on.onlyCentral ?? false) : false,
      waiter: waiter ?? null,
      urgent: urgent ?? false,
      since: since ?? tx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'subject_id', 'on_account', 'on_country', 'on_outside'])
        .doUpdateSet({ urgent: sql<boolean>`waiting.urgent or excluded.urgent` }),
    )
    .execute();
}
