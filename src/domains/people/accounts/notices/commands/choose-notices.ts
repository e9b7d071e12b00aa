import { transact } from '#domains/core/event-log/transact.ts';
import { keepHours } from '#domains/core/notifications/digests/steps/keep-hours.ts';
import { keepChoices } from '#domains/core/notifications/steps/keep-choices.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';
import type { ChosenNotices } from '../forms.ts';

/** How the owner is told of each kind of notices, and whether any of them is mailed. */
export async function chooseNotices<owner extends Member | Officer>(
  by: By<owner>,
  account: OwnAccount<NoInfer<owner>>,
  { mails, choices, hours }: ChosenNotices,
): Promise<void> {
  await transact(by, async (tx) => {
    await tx.db.updateTable('account').set({ mails }).where('id', '=', account.id).execute();
    await keepChoices(tx, account.id, choices);
    await keepHours(tx, account, hours);
  });
}
