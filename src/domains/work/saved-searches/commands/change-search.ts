import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnSearch } from '../access.ts';
import type { MailRhythm } from '../model.ts';
import { canManageSearch } from '../policy.ts';
import { setMails } from '../steps/set-mails.ts';

/** Another name, or mails in another rhythm. */
export async function changeSearch(
  by: By<Member>,
  search: OwnSearch<Member>,
  { name, mails }: { readonly name: string; readonly mails: MailRhythm },
): Promise<void> {
  if (!canManageSearch(by.actor, search)) return;
  await transact(by, async (tx) => {
    await tx.db.updateTable('saved_search').set({ name }).where('id', '=', search.id).execute();
    await setMails(tx, search.id, mails);
  });
}
