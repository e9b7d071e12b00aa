import type { Tx } from '#domains/core/event-log/transact.ts';
import type { NoticeHours } from '../model.ts';
import { type MailedOwner, moveMailings } from './move-mailings.ts';

/** Keeps when somebody wants to be mailed; what waits already comes by the new hours. */
export async function keepHours(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  owner: MailedOwner,
  hours: NoticeHours,
): Promise<void> {
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
  await moveMailings({ db, now }, owner, hours);
}
