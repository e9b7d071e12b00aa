import type { Words } from '#domains/core/programme/queries.ts';
import { findTeaching } from '#domains/people/profiles/queries.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type SharedFields, sharedFields } from '../proposal/model.ts';

/** The fields with which a draft of these two starts, in words that can be chosen now. One query. */
export async function findSharedFields(
  db: Db,
  words: Words,
  founders: readonly [MemberId, MemberId],
): Promise<SharedFields> {
  const { languages, subjects, ...ages } = sharedFields(...(await findTeaching(db, founders)));
  return {
    languages: languages.filter((key) => words.has('language', key)),
    subjects: subjects.filter((key) => words.has('subject', key)),
    ...ages,
  };
}
