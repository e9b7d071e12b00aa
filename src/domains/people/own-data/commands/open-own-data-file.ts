import { transact } from '#domains/core/event-log/transact.ts';
import type { ReauthenticatedAccount } from '#domains/people/accounts/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';

/** The owner has typed the password in another session than the one that asked for the file: from now on it can be downloaded in this one. */
export async function openOwnDataFile<actor extends Actor>(
  by: By<actor>,
  { id }: ReauthenticatedAccount<NoInfer<actor>>,
  session: SessionId | undefined,
): Promise<void> {
  await transact(by, async (tx) => {
    await tx.db
      .updateTable('own_data_file')
      .set({ session_id: session ?? null })
      .where('account_id', '=', id)
      .execute();
  });
}
