import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSpace } from '../../access.ts';
import { canManageMembers } from '../../policy.ts';

/** Whether what pupils write in a space may be sent to the translation server. */
export async function chooseTranslation<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  pupils: boolean,
): Promise<Result<'chosen', 'notAllowed'>> {
  if (!canManageMembers(space)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('space')
      .set({ translates_pupils: pupils })
      .where('id', '=', space.id)
      .where('translates_pupils', '!=', pupils)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await tx.record({ verb: 'space.translation_chosen', subject: space.id, space: space.id, details: { pupils } });
  });
  return ok('chosen');
}
