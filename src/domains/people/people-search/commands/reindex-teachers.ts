import type { MemberId, SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { queueJob } from '#platform/jobs.ts';
import { reindexTeachersJob } from '../jobs.ts';
import { reindexPerson } from '../steps/reindex-person.ts';

/** So many in one transaction; the next job takes the next. */
const most = 50;

/** Writes anew what the search knows of the teachers of a school, whose name or town has changed. */
export async function reindexTeachers(
  db: Db,
  { school, after }: { readonly school: SchoolId; readonly after?: MemberId },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const teachers = await tx
      .selectFrom('main_school')
      .innerJoin('people_entry', 'people_entry.member_id', 'main_school.member_id')
      .select('main_school.member_id as id')
      .where('school_id', '=', school)
      .$if(after !== undefined, (query) => query.where('main_school.member_id', '>', after as MemberId))
      .orderBy('main_school.member_id')
      .limit(most)
      .execute();
    for (const { id } of teachers) await reindexPerson(tx, id, now);
    const last = teachers.at(-1);
    if (teachers.length === most && last) await queueJob(tx, reindexTeachersJob, { school, after: last.id });
  });
}
