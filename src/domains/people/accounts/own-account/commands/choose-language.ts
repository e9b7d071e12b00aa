import { transact } from '#domains/core/event-log/transact.ts';
import type { Member, Officer, Operator } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

export async function chooseLanguage(by: By<Member | Officer | Operator>, language: string): Promise<void> {
  await transact(by, async ({ db, actor }) => {
    await db.updateTable('account').set({ language }).where('id', '=', actor.id).execute();
  });
}
