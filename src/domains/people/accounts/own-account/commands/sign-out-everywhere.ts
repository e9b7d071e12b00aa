import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';
import { endSessionsOf } from '../../steps/end-sessions.ts';

/** Ends all sessions of the account, this one too. */
export async function signOutEverywhere<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
): Promise<void> {
  await transact(by, (tx) => endSessionsOf(tx, account.id));
}
