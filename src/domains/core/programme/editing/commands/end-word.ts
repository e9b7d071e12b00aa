import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableList } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

/** Takes a word out of the forms from today on. What was written with it keeps it. A list never becomes empty. */
export async function endWord(
  db: Db,
  actor: Actor,
  { list }: EditableList,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<Result<'ended', 'notYours' | 'last'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  const ended = await db.transaction().execute(async (tx) => {
    // All of the list, in one order: of two who end the last two words one comes second, and sees it.
    const offered = await tx
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
    await tx
      .updateTable('word')
      .set({ until_on: sql<string>`current_date` })
      .where('list', '=', list)
      .where('key', '=', key)
      .execute();
    await recordEvent(tx, actor, { verb: 'programme.word_ended', subject: actor.id, details: { list, key } }, now);
    return ok('ended' as const);
  });
  if (ended.ok) forgetWords(db);
  return ended;
}
