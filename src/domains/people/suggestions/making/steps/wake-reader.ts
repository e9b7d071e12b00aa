import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';
import { suggestJob } from '../jobs.ts';

interface Options {
  /** resting: only for whom none are made, because they were away for long. all: also for whom there are some. */
  readonly wakes: 'resting' | 'all';
}

/** Has suggestions made for a member now: after the first visit for long, when a profile was changed, when something was put away. */
export async function wakeReader(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  member: MemberId,
  { wakes }: Options,
): Promise<void> {
  const { rows } = await sql`
    insert into suggestion_reader (member_id, due_at) select id, ${now} from member where id = ${member}::uuid
    on conflict (member_id) do ${wakes === 'all' ? sql`update set due_at = excluded.due_at` : sql`nothing`}
    returning member_id`.execute(db);
  if (rows.length > 0) await queueJob(db, suggestJob, { member });
}
