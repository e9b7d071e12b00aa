import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { AccountId, CaseId, MemberId } from '#kernel/ids.ts';

interface Hidden {
  readonly id: CaseId;
  readonly authorAccount: AccountId | null;
  readonly authorIsOfficer: boolean;
  /** Of the pupil who wrote it. */
  readonly teacher: { readonly id: MemberId } | undefined;
}

/** What was hidden stands on the desk of its author, for a pupil on that of their teacher, until they ask again or leave it so. */
export async function askAuthor(tx: Tx, { id, authorAccount, authorIsOfficer, teacher }: Hidden): Promise<void> {
  const account = authorIsOfficer ? undefined : (authorAccount ?? teacher?.id);
  if (account) await startWaiting(tx, { kind: 'hidden_content', subject: id, on: { account } });
}
