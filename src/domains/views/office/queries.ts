import { sql } from 'kysely';
import { casesOf } from '#domains/conduct/reports/access.ts';
import { peopleWaitingFor } from '#domains/people/verification/access.ts';
import { projectsWaitingFor } from '#domains/work/projects/review/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';
import { servedBy } from '#platform/served-by.ts';
import { countedKinds, type QueueCount, type QueueItem } from './model.ts';

const most = 30;

/** What waits for this officer, of each kind: each kind's own queue says what that is. */
function waiting(officer: Officer) {
  return {
    people: sql`from waiting where ${peopleWaitingFor(officer)}`,
    projects: sql`from project where ${projectsWaitingFor(officer)}`,
    reports: sql`from conduct_case where state = 'open' and ${casesOf(officer)}`,
    schools: sql`from waiting where kind = 'school_change' and ${servedBy(officer, 'on_country')}`,
  };
}

export async function countQueues(db: Db, officer: Officer): Promise<QueueCount[]> {
  const { people, projects, reports, schools } = waiting(officer);
  const { rows } = await sql<QueueCount>`
    select 'people' as kind, count(*)::int as waiting, min(since) as oldest ${people}
    union all select 'projects', count(*)::int, min(project.submitted_at) ${projects}
    union all select 'reports', count(*)::int, min(opened_at) ${reports}
    union all select 'schools', count(*)::int, min(since) ${schools}`.execute(db);
  return countedKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** The oldest of all kinds in one list; urgent reports first. */
export async function listQueue(db: Db, officer: Officer): Promise<QueueItem[]> {
  const { people, projects, reports } = waiting(officer);
  const limit = sql.lit(most);
  const { rows } = await sql<QueueItem>`
    select * from (
      (select 'people' as kind, waiting.subject_id as id, ${fullName('account')} as title,
          coalesce((select s.name || ', ' || s.town from main_school join school s on s.id = main_school.school_id
            where main_school.member_id = waiting.subject_id), '') as about,
          array[waiting.on_country] as countries, waiting.since, false as urgent
        from (select * ${people} order by since, subject_id limit ${limit}) waiting
        join account on account.id = waiting.subject_id)
      union all
      (select 'projects', project.id, project.title,
          coalesce((select string_agg(${fullName('fa')}, ', ' order by pf.seat)
            from project_founder pf join account fa on fa.id = pf.member_id where pf.project_id = project.id), ''),
          array(select distinct pf.country from project_founder pf where pf.project_id = project.id order by 1),
          project.submitted_at, false
        ${projects} order by project.submitted_at, project.id limit ${limit})
      union all
      (select 'reports', id, number::text, kind, array[country], opened_at, urgent
        ${reports} order by urgent desc, opened_at, id limit ${limit})
    ) queue
    order by urgent desc, since, id limit ${limit}`.execute(db);
  return rows;
}
