import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { listSubjectLabels, type SubjectLabel } from '#domains/people/people-search/queries/subject-labels.ts';
import { addSearchWords } from '#domains/people/people-search/steps/add-search-words.ts';
import type { Searchable } from '#kernel/concepts/lexemes.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { conceptsVersion, readSearchables } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import { publicStates } from '../model.ts';

/** Rewrites what projects are found by in the public list; call it after every change of a public text. What is not public has no entry. */
export async function indexProjects({ db }: Pick<Tx, 'db'>, projects: readonly ProjectId[]): Promise<void> {
  if (projects.length === 0) return;
  const rows = await listPublic(db, projects);
  const listed = new Set(rows.map(({ id }) => id));
  const others = projects.filter((id) => !listed.has(id));
  if (others.length > 0) await db.deleteFrom('project_entry').where('project_id', 'in', others).execute();
  if (rows.length === 0) return;
  const labels = await listSubjectLabels(db, [...new Set(rows.flatMap(({ subjects }) => subjects))]);
  const found = await readSearchables(rows.map((row) => searchableOf(row, labels)));
  const version = await conceptsVersion();
  await db
    .insertInto('project_entry')
    .values(
      rows.map(({ id, title_folded }, at) => ({
        project_id: id,
        title_folded,
        search: sql<string>`array_to_tsvector(${[...(found[at]?.lexemes ?? [])]}::text[])`,
        indexed_with: version,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('project_id').doUpdateSet(({ ref }) => ({
        title_folded: ref('excluded.title_folded'),
        search: ref('excluded.search'),
        indexed_with: ref('excluded.indexed_with'),
      })),
    )
    .execute();
  await addSearchWords(db, found);
}

type PublicProject = Awaited<ReturnType<typeof listPublic>>[number];

/** Each text is read in the language that it looks like; where it does not tell, in the first of the project. */
function searchableOf(project: PublicProject, labels: readonly SubjectLabel[]): Searchable {
  const { title, summary, aims, process, results, languages, subjects } = project;
  const language = languages[0] ?? 'en';
  return {
    names: [],
    texts: [title, summary, aims, process, results].map((text) => ({ language, text })),
    labels: labels
      .filter(({ key }) => subjects.includes(key))
      .map(({ language: of, label }) => ({ language: of, text: label })),
  };
}

/** Locked, so that two changes of one project write its entry one after the other. */
function listPublic(db: Db, projects: readonly ProjectId[]) {
  return db
    .selectFrom('project')
    .select(['id', 'title', 'title_folded', 'summary', 'aims', 'process', 'results', 'languages', 'subjects'])
    .where('id', 'in', projects)
    .where('state', 'in', publicStates)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}
