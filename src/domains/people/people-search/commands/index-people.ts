import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { conceptsVersion } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import { queueJob } from '#platform/jobs.ts';
import { indexPeopleJob } from '../jobs.ts';
import { reindexPeople } from '../steps/reindex-person.ts';

const slice = 200;

/** Writes a slice of the entries anew that were written with other words than today's, and queues the next slice. */
export async function indexPeople(by: By<'program'>): Promise<void> {
  const members = await findOutdated(by.db, await conceptsVersion());
  if (members.length === 0) return;
  await transact(by, async (tx) => {
    await reindexPeople(tx, members);
    if (members.length === slice) await queueJob(tx.db, indexPeopleJob, {});
  });
}

/** Two ranges of the index: "another than" would read the whole table. */
async function findOutdated(db: Db, version: string): Promise<MemberId[]> {
  const { rows } = await sql<{ id: MemberId }>`
    (select member_id as id from people_entry where indexed_with < ${version} limit ${sql.lit(slice)})
    union all (select member_id from people_entry where indexed_with > ${version} limit ${sql.lit(slice)})
    limit ${sql.lit(slice)}`.execute(db);
  return rows.map(({ id }) => id);
}
