import { allOwnData } from '#domains/core/own-data/registry.ts';
import { daysAfter } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';
import { keptDays, storedFile, storedPart } from '../model.ts';

const most = 200;

/** Removes expired files, and the parts of files that were never finished. */
export async function sweepOwnData({ db, now, services: { files } }: By<'program'>): Promise<void> {
  const old = db
    .selectFrom('own_data_file')
    .select('account_id')
    .where('asked_at', '<=', daysAfter(now, -keptDays))
    .orderBy('asked_at')
    .limit(most);
  const swept = await db.deleteFrom('own_data_file').where('account_id', 'in', old).returning('file').execute();
  for (const { file } of swept) {
    await files.remove(storedFile(file));
    for (const { name } of allOwnData()) await files.remove(storedPart(file, name));
  }
}
