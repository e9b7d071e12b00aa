import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { keyOf } from '#domains/spaces/spaces/model.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { discussionsAnHour, type NewDiscussion } from '../model.ts';
import { insertDiscussion } from '../steps/insert-discussion.ts';

export async function openDiscussion<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  discussion: NewDiscussion,
): Promise<Result<DiscussionId, 'notAllowed' | 'taken' | 'tooMany'>> {
  if (!canOpenDiscussion(space)) return refuse('notAllowed');
  const id = discussion.idempotencyKey as DiscussionId;
  const before = await by.db.selectFrom('discussion').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: discussionsAnHour, key: keyOf(by.actor), isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const opened = await insertDiscussion(tx, space, discussion);
      return opened.ok ? ok(id) : opened;
    }),
  );
}
