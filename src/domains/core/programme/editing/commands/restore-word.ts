import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

/** Offers a word again that had ended. */
export async function restoreWord<actor extends Actor>(
  by: By<actor>,
  { list }: EditableList<NoInfer<actor>>,
  key: string,
): Promise<Result<'restored', 'notAllowed'>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  const restored = await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('word')
      .set({ until_on: null })
      .where('list', '=', list)
      .where('key', '=', key)
      .where('until_on', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await tx.record({ verb: 'programme.word_returned', subject: actor.id, details: { list, key } });
    return ok('restored' as const);
  });
  if (restored.ok) forgetWords(by.db);
  return restored;
}
