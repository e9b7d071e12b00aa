import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

/** Takes a word out of the forms from today on. What was written with it keeps it. A list never becomes empty. */
export async function endWord<actor extends Actor>(
  by: By<actor>,
  { list }: EditableList<NoInfer<actor>>,
  key: string,
): Promise<Result<'ended', 'notAllowed' | 'last'>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  const ended = await transact(by, async (tx) => {
    // Locks the whole list in one order, so that two commands cannot end its last two words.
    const offered = await tx.db
      .selectFrom('word')
      .select('key')
      .where('list', '=', list)
      .where('until_on', 'is', null)
      .orderBy('key')
      .forUpdate()
      .execute();
    if (!offered.some((word) => word.key === key)) return ok('ended' as const);
    if (offered.length === 1) return refuse('last');
    // The lists are read with the day of the database, so they are written with it.
    await tx.db
      .updateTable('word')
      .set({ until_on: sql<string>`current_date` })
      .where('list', '=', list)
      .where('key', '=', key)
      .execute();
    await tx.record({ verb: 'programme.word_ended', subject: actor.id, details: { list, key } });
    return ok('ended' as const);
  });
  if (ended.ok) forgetWords(by.db);
  return ended;
}
