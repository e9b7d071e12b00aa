import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface NewWord {
  readonly key: string;
  /** By language; English is among them. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Puts a word at the end of its list. The same form sent twice adds it once. */
export async function addWord<actor extends Actor>(
  by: By<actor>,
  { list }: EditableList<NoInfer<actor>>,
  { key, labels }: NewWord,
): Promise<Result<'added', 'notAllowed' | 'known'>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  const word = await transact(by, async (tx) => {
    const added = await tx.db
      .insertInto('word')
      .values({
        list,
        key,
        // The lists are read with the day of the database, so they are written with it.
        from_on: sql<string>`current_date`,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from word where list = ${list})`,
      })
      .onConflict((conflict) => conflict.columns(['list', 'key']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refuse('known');
    const rows = Object.entries(labels).map(([language, label]) => ({ list, key, language, label }));
    await tx.db.insertInto('word_label').values(rows).execute();
    await tx.record({ verb: 'programme.word_added', subject: actor.id, details: { list, key } });
    return ok('added' as const);
  });
  if (word.ok) forgetWords(by.db);
  return word;
}
