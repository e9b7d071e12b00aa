import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { type NoticeHours, nextMailing } from '../model.ts';

interface Owner {
  readonly id: AccountId;
  readonly timeZone: string;
}

/** Keeps when somebody wants to be mailed; what waits already comes by the new hours. */
export async function keepHours({ db, now }: Pick<Tx, 'db' | 'now'>, owner: Owner, hours: NoticeHours): Promise<void> {
  const { digestHour, digestDay, quiet } = hours;
  const kept = {
    digest_hour: digestHour,
    digest_day: digestDay,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
  };
  await db
    .insertInto('notice_hours')
    .values({ account_id: owner.id, ...kept })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
    .execute();
  const waiting = await db
    .selectFrom('notice_mailing')
    .select('rhythm')
    .where('account_id', '=', owner.id)
    // What is due is on its way: saving must not put it off.
    .where('due_at', '>', now)
    .execute();
  for (const { rhythm } of waiting)
    await db
      .updateTable('notice_mailing')
      .set({ due_at: nextMailing(rhythm, now, owner.timeZone, hours) })
      .where('account_id', '=', owner.id)
      .where('rhythm', '=', rhythm)
      .where('due_at', '>', now)
      .execute();
}
