import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { isChanged } from '#platform/version-of.ts';
import { forgetWords } from '../../queries.ts';
import type { EditableWord } from '../access.ts';
import { shownWord } from '../model.ts';
import { canEditProgramme } from '../policy.ts';

interface Correction {
  /** By language. An empty label removes it; languages that are left out keep theirs. */
  readonly labels: Readonly<Record<string, string>>;
  /** The version that the form showed: what somebody has saved since is not overwritten unseen. */
  readonly seen?: string | undefined;
}

/** Changes the labels of a word. Its key stays, so that everything that was written with it shows the new labels. */
export async function correctWord<actor extends Actor>(
  by: By<actor>,
  { list, key }: EditableWord<NoInfer<actor>>,
  { labels, seen }: Correction,
): Promise<Result<'corrected', 'notAllowed' | 'changedMeanwhile' | `known in ${string}`>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  const corrected = await transact(by, async (tx) => {
    // Locks the whole list in one order, so that two commands cannot give the same label to two words.
    await tx.db.selectFrom('word').select('key').where('list', '=', list).orderBy('key').forUpdate().execute();
    const kept = await tx.db.selectFrom('word_label').selectAll().where('list', '=', list).execute();
    const own = new Map(kept.filter((row) => row.key === key).map(({ language, label }) => [language, label]));
    const before = Object.fromEntries(own);
    if (isChanged(seen, shownWord(before), shownWord({ ...before, ...labels }))) return refuse('changedMeanwhile');
    const changed = Object.entries(labels).filter(([language, label]) => (own.get(language) ?? '') !== label);
    const taken = changed.find(([language, label]) =>
      kept.some((row) => row.key !== key && row.language === language && row.label === label),
    );
    if (taken) return refuse(`known in ${taken[0]}`);
    if (changed.length === 0) return ok('corrected' as const);
    for (const [language, label] of changed) await writeLabel(tx.db, { list, key, language, label });
    const details = { list, key, languages: changed.map(([language]) => language).join(',') };
    await tx.record({ verb: 'programme.word_corrected', subject: actor.id, details });
    return ok('corrected' as const);
  });
  if (corrected.ok) forgetWords(by.db);
  return corrected;
}

interface Label extends Pick<EditableWord, 'list' | 'key'> {
  readonly language: string;
  readonly label: string;
}

async function writeLabel(db: Db, row: Label): Promise<void> {
  const { list, key, language, label } = row;
  if (label === '')
    await db
      .deleteFrom('word_label')
      .where('list', '=', list)
      .where('key', '=', key)
      .where('language', '=', language)
      .execute();
  else
    await db
      .insertInto('word_label')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['list', 'key', 'language']).doUpdateSet({ label: sql<string>`excluded.label` }),
      )
      .execute();
}
