import type { Db } from '#platform/db.ts';

export interface SubjectLabel {
  readonly key: string;
  readonly language: string;
  readonly label: string;
}

/** What subjects are called in all languages: people who teach one, or write of it, are found by each of these words. */
export async function listSubjectLabels(db: Db, subjects: readonly string[]): Promise<SubjectLabel[]> {
  if (subjects.length === 0) return [];
  return db
    .selectFrom('word_label')
    .select(['key', 'language', 'label'])
    .where('list', '=', 'subject')
    .where('key', 'in', subjects)
    .execute();
}
