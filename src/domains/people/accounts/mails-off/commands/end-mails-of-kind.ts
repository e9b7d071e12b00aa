import { transact } from '#domains/core/event-log/transact.ts';
import type { NoticeKind } from '#domains/core/notifications/model.ts';
import { stopMails } from '#domains/core/notifications/steps/stop-mails.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';

/** The account is that of the signed link in a mail, which works without signing in. */
export async function endMailsOfKind(by: By, account: AccountId, kind: NoticeKind): Promise<void> {
  await transact(by, (tx) => stopMails(tx, account, kind));
}
