import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { listSubjectLabels, type SubjectLabel } from '#domains/people/people-search/queries/subject-labels.ts';
import { addSearchWords } from '#domains/people/people-search/steps/add-search-words.ts';
import type { Searchable } from '#kernel/concepts/lexemes.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { conceptsVersion, readSearchables } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import { openingOf } from '../model.ts';

/** What an advert is found by. */
export function searchableOf(
  advert: {
    readonly title: string;
    readonly description: string;
    readonly written_in: string;
    readonly subjects: readonly string[];
  },
  labels: readonly SubjectLabel[],
): Searchable {
  return {
    names: [],
    texts: [advert.title, textFromHtml(advert.description)].map((text) => ({ language: advert.written_in, text })),
    labels: labels
      .filter(({ key }) => advert.subjects.includes(key))
      .map(({ language, label }) => ({ language, text: label })),
  };
}

/** Rewrites the entries of adverts in the list; call it after every change of one. What is not open, or hidden, has none. */
export async function writeEntries({ db }: Pick<Tx, 'db'>, adverts: readonly AdvertId[]): Promise<void> {
  if (adverts.length === 0) return;
  const rows = await listOpen(db, adverts);
  const open = new Set(rows.map(({ id }) => id));
  const others = adverts.filter((id) => !open.has(id));
  if (others.length > 0) await db.deleteFrom('advert_entry').where('advert_id', 'in', others).execute();
  if (rows.length === 0) return;
  const labels = await listSubjectLabels(db, [...new Set(rows.flatMap(({ subjects }) => subjects))]);
  const found = await readSearchables(rows.map((row) => searchableOf(row, labels)));
  const version = await conceptsVersion();
  const entries = rows.map(({ id, description, ...row }, at) => ({
    ...row,
    advert_id: id,
    opening: openingOf(textFromHtml(description)),
    indexed_with: version,
    search: sql<string>`array_to_tsvector(${[...(found[at]?.lexemes ?? [])]}::text[])`,
  }));
  await db
    .insertInto('advert_entry')
    .values(entries)
    .onConflict((conflict) =>
      conflict
        .column('advert_id')
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(entryColumns.map((column) => [column, ref(`excluded.${column}`)])),
        ),
    )
    .execute();
  await addSearchWords(db, found);
}

const entryColumns = [
  ...(['country', 'title', 'opening', 'written_in', 'cover', 'subjects', 'languages', 'age_from', 'age_to'] as const),
  ...(['starts_in', 'hours_a_week', 'partner_countries', 'on_site', 'posted_at', 'search', 'indexed_with'] as const),
];

/** Locked, so that two changes of one advert write its entry one after the other. */
async function listOpen(db: Db, adverts: readonly AdvertId[]) {
  const rows = await db
    .selectFrom('advert')
    .select(['id', 'author_account', 'country', 'title', 'description', 'written_in', 'cover', 'subjects'])
    .select(['languages', 'age_from', 'age_to', 'starts_in', 'hours_a_week', 'partner_countries', 'on_site'])
    .select('posted_at')
    .where('id', 'in', adverts)
    .where('state', '=', 'open')
    .where('hidden_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.flatMap(({ posted_at, starts_in, hours_a_week, ...row }) =>
    posted_at && starts_in && hours_a_week ? [{ ...row, posted_at, starts_in, hours_a_week }] : [],
  );
}
