import { transact } from '#domains/core/event-log/transact.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { endSession } from '../steps/end-sessions.ts';

export async function signOut(by: By, session: SessionId | undefined): Promise<void> {
  await transact(by, (tx) => endSession(tx, session));
}
