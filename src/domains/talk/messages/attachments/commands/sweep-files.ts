import { daysAfter } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';
import { daysOfDraftFiles } from '../model.ts';

const most = 1000;

/** Deletes the files of messages and conversations that are gone, and those that were never sent. */
export async function sweepFiles({ db, now, services }: By<'program'>): Promise<void> {
  const left = db
    .selectFrom('message_file')
    .select('id')
    .where('message_id', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('in_draft', '=', false),
        eb('conversation_id', 'is', null),
        eb('added_at', '<', daysAfter(now, -daysOfDraftFiles)),
      ]),
    )
    .orderBy('added_at')
    .limit(most);
  const swept = await db.deleteFrom('message_file').where('id', 'in', left).returning('file_key').execute();
  for (const { file_key } of swept) await services.files.remove(file_key);
}
