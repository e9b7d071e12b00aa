import type { PupilId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** The language in which a pupil reads the pages, chosen by the pupil. */
export async function setPupilLanguage(db: Db, pupil: PupilId, language: string): Promise<void> {
  await db.updateTable('pupil').set({ language }).where('id', '=', pupil).execute();
}
