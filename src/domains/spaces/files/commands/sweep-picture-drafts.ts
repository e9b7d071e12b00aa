import { daysAfter } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';

const most = 1000;

/** Deletes what was left without a description for a day, with its files. */
export async function sweepPictureDrafts({ db, now, services }: By<'program'>): Promise<void> {
  const old = db.selectFrom('picture_draft').select('id').where('added_at', '<', daysAfter(now, -1)).limit(most);
  const swept = await db.deleteFrom('picture_draft').where('id', 'in', old).returning('file_key').execute();
  for (const { file_key } of swept) await services.files.remove(file_key);
}
