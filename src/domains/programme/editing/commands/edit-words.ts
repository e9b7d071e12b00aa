import { sql } from 'kysely';
import type { Actor } from '../../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

/** The lists are read with the day of the database, so they are written with it. */
const today = sql<string>`current_date`;

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
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('word')
      .values({
        list,
        key,
        from_on: today,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from word where list = ${list})`,
      })
      .onConflict((conflict) => conflict.columns(['list', 'key']).doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refuse('known');
    const rows = Object.entries(labels).map(([language, label]) => ({ list, key, language, label }));
    await tx.insertInto('word_label').values(rows).execute();
    // A word has no id: the deed is found by who did it.
    await recordEvent(tx, actor, { verb: 'programme.word_added', subject: actor.id, details: { list, key } }, now);
    return ok('added');
  });
}

interface OneWord {
  readonly key: string;
  readonly now: Date;
}

/** Takes a word out of the forms from today on. What was written with it keeps it. A list never becomes empty. */
export async function endWord(
  db: Db,
  actor: Actor,
  { list }: EditableList,
  { key, now }: OneWord,
): Promise<Result<'ended', 'notYours' | 'last'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    // All of the list, in one order: of two who end the last two words one comes second, and sees it.
    const offered = await tx
      .selectFrom('word')
      .select('key')
      .where('list', '=', list)
      .where('until_on', 'is', null)
      .orderBy('key')
      .forUpdate()
      .execute();
    if (!offered.some((word) => word.key === key)) return ok('ended');
    if (offered.length === 1) return refuse('last');
    await tx.updateTable('word').set({ until_on: today }).where('list', '=', list).where('key', '=', key).execute();
    await recordEvent(tx, actor, { verb: 'programme.word_ended', subject: actor.id, details: { list, key } }, now);
    return ok('ended');
  });
}

/** Offers a word again that had ended. */
export async function returnWord(
  db: Db,
  actor: Actor,
  { list }: EditableList,
  { key, now }: OneWord,
): Promise<Result<'returned', 'notYours'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('word')
      .set({ until_on: null })
      .where('list', '=', list)
      .where('key', '=', key)
      .where('until_on', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await recordEvent(tx, actor, { verb: 'programme.word_returned', subject: actor.id, details: { list, key } }, now);
    return ok('returned');
  });
}
