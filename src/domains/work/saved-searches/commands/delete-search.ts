import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnSearch } from '../access.ts';
import { canManageSearch } from '../policy.ts';

export async function deleteSearch(by: By<Member>, search: OwnSearch<Member>): Promise<void> {
  if (!canManageSearch(by.actor, search)) return;
  await transact(by, async ({ db }) => {
    await db.deleteFrom('saved_search').where('id', '=', search.id).execute();
  });
}
