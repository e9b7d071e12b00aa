import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';

/** A report against the holder of this account was upheld now. Changes nothing where the account is not a member's. */
export async function incrementUpheldReports({ db, now }: Pick<Tx, 'db' | 'now'>, account: AccountId): Promise<void> {
  await db
    .insertInto('member_trust')
    .columns(['member_id', 'last_upheld_report_at'])
    .expression((eb) =>
      eb
        .selectFrom('member')
        .select(['id', eb.val(now).as('at')])
        .where('id', '=', account as MemberId),
    )
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ last_upheld_report_at: now }))
    .execute();
}
