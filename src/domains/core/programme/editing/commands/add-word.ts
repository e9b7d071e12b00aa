import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface NewWord {
  readonly key: string;
  /** By language; English is among them. */
  readonly labels: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** Puts a word at the end of its list. The same form sent twice adds it once. */
export async function addWord(
  db: Db,
  actor: Actor,
  { list }: EditableList,
  { key, labels, now }: NewWord,
): Promise<Result<'added', 'notYours' | 'known'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  const word = await db.transaction().execute(async (tx) => {
    const added = await tx
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
    await tx.insertInto('word_label').values(rows).execute();
    // A word has no id: the deed is found by who did it.
    await recordEvent(tx, actor, { verb: 'programme.word_added', subject: actor.id, details: { list, key } }, now);
    return ok('added' as const);
  });
  if (word.ok) forgetWords(db);
  return word;
}
