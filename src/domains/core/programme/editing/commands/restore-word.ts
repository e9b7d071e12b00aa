import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

/** Offers a word again that had ended. */
export async function restoreWord(
  db: Db,
  actor: Actor,
  { list }: EditableList,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<Result<'returned', 'notYours'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  const returned = await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('word')
      .set({ until_on: null })
      .where('list', '=', list)
      .where('key', '=', key)
      .where('until_on', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await recordEvent(tx, actor, { verb: 'programme.word_returned', subject: actor.id, details: { list, key } }, now);
    return ok('returned' as const);
  });
  if (returned.ok) forgetWords(db);
  return returned;
}
