import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import type { SignedSearch } from '../access.ts';
import { setMails } from '../steps/set-mails.ts';

/** By the link in a mail, which its reader follows without signing in. */
export async function endMails(by: By, search: SignedSearch): Promise<void> {
  await transact(by, (tx) => setMails(tx, search.id, 'never'));
}
