import { transact } from '#domains/core/events/transact.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { reindexTeachersJob } from '../jobs.ts';
import { reindexPerson } from '../steps/reindex-person.ts';

/** Teachers in one transaction; the next job takes the next slice. */
const sliceSize = 50;

/** Rewrites the search entries of the teachers of a school whose name or town has changed. */
export async function reindexTeachers(
  by: By<'program'>,
  { school, after }: { readonly school: SchoolId; readonly after?: MemberId },
): Promise<void> {
  await transact(by, async (tx) => {
    const teachers = await tx.db
      .selectFrom('main_school')
      .innerJoin('people_entry', 'people_entry.member_id', 'main_school.member_id')
      .select('main_school.member_id as id')
      .where('school_id', '=', school)
      .$if(after !== undefined, (query) => query.where('main_school.member_id', '>', after as MemberId))
      .orderBy('main_school.member_id')
      .limit(sliceSize)
      .execute();
    for (const { id } of teachers) await reindexPerson(tx, id);
    const last = teachers.at(-1);
    if (teachers.length === sliceSize && last) await queueJob(tx.db, reindexTeachersJob, { school, after: last.id });
  });
}
