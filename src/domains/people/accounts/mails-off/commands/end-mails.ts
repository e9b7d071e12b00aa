import { transact } from '#domains/core/event-log/transact.ts';
import type { MailTime, NoticeKind } from '#domains/core/notifications/model.ts';
import { stopMails, stopMailsAt } from '#domains/core/notifications/steps/stop-mails.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';

export type EndedMails = { readonly kind: NoticeKind } | { readonly time: MailTime };

/** Ends the mails of a kind, or all that come at one time. The account is that of the signed link in a mail, which works without signing in. */
export async function endMails(by: By, account: AccountId, which: EndedMails): Promise<void> {
  await transact(by, (tx) =>
    'kind' in which ? stopMails(tx, account, [which.kind]) : stopMailsAt(tx, account, which.time),
  );
}
