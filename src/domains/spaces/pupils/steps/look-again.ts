import type { Tx } from '#domains/core/event-log/transact.ts';
import { queueJob } from '#platform/jobs.ts';
import { findNamesJob } from '../jobs.ts';
import type { PublicText } from '../model.ts';

/** A text that names pupils who were added later is changed, or decided about: soon it is looked at again, and its row goes or stays. */
export async function lookAgain(
  { db }: Pick<Tx, 'db'>,
  { space, kind, subject }: Pick<PublicText, 'space' | 'kind' | 'subject'>,
): Promise<void> {
  const found = await db
    .selectFrom('public_name')
    .select('pupil_id')
    .where('subject_id', '=', subject)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst();
  if (found) await queueJob(db, findNamesJob, { space, kind, only: subject });
}
