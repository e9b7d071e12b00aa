import type { Tx } from '#domains/core/event-log/transact.ts';
import { defineTask } from '#domains/core/tasks/steps/start-task.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { reindexPeople } from './reindex-person.ts';

interface Params {
  readonly school: SchoolId;
}

/** Rewrites the search entries of the teachers of a school whose name or town has changed. */
export const reindexTeachers = defineTask<Params>('reindex-teachers', {
  kind: 'people-search.task.reindexTeachers',
  sliceSize: 50,
  async count(tx, { school }) {
    const { teachers } = await selectTeachers(tx, school)
      .select(({ fn }) => fn.countAll<number>().as('teachers'))
      .executeTakeFirstOrThrow();
    return Number(teachers);
  },
  async work(tx, { school }, { after, limit }) {
    const teachers = await selectTeachers(tx, school)
      .select('main_school.member_id as id')
      .$if(after !== undefined, (query) => query.where('main_school.member_id', '>', after as MemberId))
      .orderBy('main_school.member_id')
      .limit(limit)
      .execute();
    await reindexPeople(
      tx,
      teachers.map(({ id }) => id),
    );
    return { done: teachers.length, last: teachers.at(-1)?.id };
  },
});

function selectTeachers({ db }: Pick<Tx, 'db'>, school: SchoolId) {
  return db
    .selectFrom('main_school')
    .innerJoin('people_entry', 'people_entry.member_id', 'main_school.member_id')
    .where('school_id', '=', school);
}
