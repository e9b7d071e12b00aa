import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { conceptsVersion } from '#platform/concept-words.ts';
import { queueJob } from '#platform/jobs.ts';
import { indexProjectsJob } from '../../jobs.ts';
import { indexProjects } from '../../steps/index-projects.ts';

const slice = 200;

/** Writes a slice of the entries anew that were written with other words than today's, and queues the next slice. */
export async function indexPublicProjects(by: By<'program'>): Promise<void> {
  const version = await conceptsVersion();
  // Two ranges of the index: "another than" would read the whole table.
  const { rows } = await sql<{ id: ProjectId }>`
    (select project_id as id from project_entry where indexed_with < ${version} limit ${sql.lit(slice)})
    union all (select project_id from project_entry where indexed_with > ${version} limit ${sql.lit(slice)})
    limit ${sql.lit(slice)}`.execute(by.db);
  if (rows.length === 0) return;
  await transact(by, async (tx) => {
    await indexProjects(
      tx,
      rows.map(({ id }) => id),
    );
    if (rows.length === slice) await queueJob(tx.db, indexProjectsJob, {});
  });
}
