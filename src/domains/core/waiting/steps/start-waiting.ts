import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { NewWaiting } from '../model.ts';

/** Writes who is waited for, in the transaction that makes them wait. What waits already keeps its age, and becomes urgent where it is now. */
export async function startWaiting({ db, now }: Pick<Tx, 'db' | 'now'>, waiting: NewWaiting): Promise<void> {
  await db
    .insertInto('waiting')
    .values(waitingRow(waiting, now))
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'subject_id', 'on_account', 'on_country', 'on_outside'])
        .doUpdateSet({ urgent: sql<boolean>`waiting.urgent or excluded.urgent` }),
    )
    .execute();
}

/** As it stands in the table; a benchmark writes many at once. */
export function waitingRow({ kind, subject, on, waiter, urgent, since }: NewWaiting, now: Date) {
  return {
    kind,
    subject_id: subject,
    on_account: 'account' in on ? on.account : null,
    on_country: 'country' in on ? on.country : null,
    on_outside: 'outside' in on ? on.outside : null,
    only_central: 'country' in on ? (on.onlyCentral ?? false) : false,
    waiter: waiter ?? null,
    urgent: urgent ?? false,
    since: since ?? now,
  };
}
