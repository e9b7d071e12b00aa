import type { Viewer } from '#platform/command.ts';
import type { OwnDataFile } from './model.ts';
import { canTakeOwnData } from './policy.ts';

/** The actor's own file; undefined where they have asked for none. */
export async function findOwnDataFile({ db, actor }: Viewer): Promise<OwnDataFile | undefined> {
  if (!canTakeOwnData(actor)) return undefined;
  const row = await db
    .selectFrom('own_data_file')
    .select(['file', 'asked_at as askedAt', 'ready_at as readyAt', 'bytes', 'session_id as session'])
    .where('account_id', '=', actor.id)
    .executeTakeFirst();
  return row && { ...row, bytes: row.bytes === null ? null : Number(row.bytes) };
}
