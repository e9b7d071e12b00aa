import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

interface Settled {
  readonly account: AccountId;
  readonly subject: string;
}

/** Nobody waits for these accounts any more about these subjects: what told them so is new no longer. */
export async function settleNotices({ db, now }: Pick<Tx, 'db' | 'now'>, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await db
    .updateTable('notification')
    .set({ read_at: now })
    .where('read_at', 'is', null)
    .where(({ or, and, eb }) =>
      or(
        settled.map(({ account, subject }) =>
          and([
            eb('account_id', '=', account),
            eb('event_id', 'in', db.selectFrom('event').select('id').where('subject_id', '=', subject)),
          ]),
        ),
      ),
    )
    .execute();
}
