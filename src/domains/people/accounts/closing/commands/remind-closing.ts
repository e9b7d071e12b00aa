import { transact } from '#domains/core/event-log/transact.ts';
import { daysAfter } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';
import { reminderDays } from '../model.ts';
import { sendClosingMail } from '../steps/send-closing-mail.ts';

const most = 200;

/** Tells owners once more, shortly before the end, that their account is erased and how to keep it. */
export async function remindClosing(by: By<'program'>): Promise<void> {
  await transact(by, async (tx) => {
    const soon = tx.db
      .selectFrom('account')
      .select('id')
      .where('closes_at', '<=', daysAfter(tx.now, reminderDays))
      .where('closing_reminded_at', 'is', null)
      .orderBy('closes_at')
      .limit(most)
      .forNoKeyUpdate()
      .skipLocked();
    const reminded = await tx.db
      .updateTable('account')
      .set({ closing_reminded_at: tx.now })
      .where('id', 'in', soon)
      .where('closes_at', '>', tx.now)
      .returning(['email', 'name', 'language', 'time_zone', 'email_confirmed_at', 'closes_at'])
      .execute();
    for (const { closes_at: end, email_confirmed_at: confirmed, ...receiver } of reminded)
      if (end) await sendClosingMail(tx, { ...receiver, confirmed: confirmed !== null, end }, 'closingSoon');
  });
}
