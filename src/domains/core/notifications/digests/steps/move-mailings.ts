import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { type NoticeHours, nextMailing } from '../model.ts';

export interface MailedOwner {
  readonly id: AccountId;
  readonly timeZone: string;
}

/** What waits to be mailed comes by these hours, of this time zone. What is due is on its way: it is not put off. */
export async function moveMailings(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  owner: MailedOwner,
  hours: NoticeHours,
): Promise<void> {
  const waiting = await db
    .selectFrom('notice_mailing')
    .select('rhythm')
    .where('account_id', '=', owner.id)
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
