import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableWord } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface Correction {
  /** By language; empty: none in this language. Languages that are not named keep theirs. */
  readonly labels: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** Says an old word better. Its key stays, and with it what was chosen; what is written with it is read in the new words. */
export async function correctWord(
  db: Db,
  actor: Actor,
  { list, key }: EditableWord,
  { labels, now }: Correction,
): Promise<Result<'corrected', 'notYours' | `known in ${string}`>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  const corrected = await db.transaction().execute(async (tx) => {
    // All of the list, in one order: of two who give one name to two words the second sees it.
    await tx.selectFrom('word').select('key').where('list', '=', list).orderBy('key').forUpdate().execute();
    const kept = await tx.selectFrom('word_label').selectAll().where('list', '=', list).execute();
    const own = new Map(kept.filter((row) => row.key === key).map(({ language, label }) => [language, label]));
    const changed = Object.entries(labels).filter(([language, label]) => (own.get(language) ?? '') !== label);
    const taken = changed.find(([language, label]) =>
      kept.some((row) => row.key !== key && row.language === language && row.label === label),
    );
    if (taken) return refuse(`known in ${taken[0]}`);
    if (changed.length === 0) return ok('corrected' as const);
    for (const [language, label] of changed) await writeLabel(tx, { list, key, language, label });
    const details = { list, key, languages: changed.map(([language]) => language).join(',') };
    await recordEvent(tx, actor, { verb: 'programme.word_corrected', subject: actor.id, details }, now);
    return ok('corrected' as const);
  });
  if (corrected.ok) forgetWords(db);
  return corrected;
}

interface Label extends Pick<EditableWord, 'list' | 'key'> {
  readonly language: string;
  readonly label: string;
}

async function writeLabel(tx: Db, row: Label): Promise<void> {
  const { list, key, language, label } = row;
  if (label === '')
    await tx
      .deleteFrom('word_label')
      .where('list', '=', list)
      .where('key', '=', key)
      .where('language', '=', language)
      .execute();
  else
    await tx
      .insertInto('word_label')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['list', 'key', 'language']).doUpdateSet({ label: sql<string>`excluded.label` }),
      )
      .execute();
}
