import { sql } from 'kysely';
import { casesWaitingFor } from '#domains/conduct/reports/access.ts';
import { bansWaitingFor } from '#domains/conduct/sanctions/access.ts';
import { changesWaitingFor } from '#domains/people/schools/queries.ts';
import { heldWaitingFor } from '#domains/people/screening/held/access.ts';
import { peopleWaitingFor } from '#domains/people/verification/access.ts';
import { projectsWaitingFor } from '#domains/work/projects/review/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import { countedKinds, type QueueCount, type QueueItem } from './model.ts';

const most = 30;

/** The rows of `waiting` that this officer decides about. */
const toDecide = (officer: Officer) =>
  sql<boolean>`(${peopleWaitingFor(officer)} or ${projectsWaitingFor(officer)} or ${casesWaitingFor(officer)} or ${bansWaitingFor(officer)} or ${heldWaitingFor(officer)})`;

/** How much of each kind waits for this officer. A project that waits for several of their countries counts once. */
export async function countQueues(db: Db, officer: Officer): Promise<QueueCount[]> {
  const rows = await db
    .selectFrom('waiting')
    .select(({ fn }) => ['kind', fn.count<number>('subject_id').distinct().as('waiting'), fn.min('since').as('oldest')])
    .where(sql<boolean>`(${toDecide(officer)} or ${changesWaitingFor(officer)})`)
    .groupBy('kind')
    .execute();
  const counted = new Map<string, Omit<QueueCount, 'kind'>>(rows.map((row) => [row.kind, row]));
  return countedKinds.map((kind) => {
    const { waiting, oldest } = counted.get(kind) ?? { waiting: 0, oldest: null };
    return { kind, waiting, oldest };
  });
}

/** What waits for a decision of this officer, of all kinds in one list: urgent cases first, then the oldest. */
export async function listQueue(db: Db, officer: Officer): Promise<QueueItem[]> {
  const { rows } = await sql<QueueItem>`
    with queue as (
      select kind, subject_id as id, min(on_country) as country, min(since) as since, bool_or(urgent) as urgent
      from waiting where ${toDecide(officer)}
      group by kind, subject_id order by 5 desc, 4, 2 limit ${sql.lit(most)})
    select queue.kind, queue.id, queue.since, queue.urgent,
      coalesce(person.name, project.title, conduct_case.number::text, sender.name, '') as title,
      coalesce(person.school || ', ' || person.town, founders.names, '') as about,
      coalesce(founders.countries, array[queue.country]) as countries,
      person.given_name || E'\\n' || person.family_name as "initialsOf", project.picture_key as "pictureKey", project.cover
    from queue
    left join person on queue.kind = 'verification' and person.id = queue.id
    left join project_summary project on queue.kind = 'project_review' and project.id = queue.id
    left join lateral (
      select string_agg(account_name.name, ', ' order by founder.seat) as names,
        array_agg(distinct founder.country order by founder.country) as countries
      from project_participant founder join account_name on account_name.id = founder.member_id
      where founder.project_id = project.id and founder.seat is not null) founders on true
    left join conduct_case on queue.kind = 'case' and conduct_case.id = queue.id
    left join held_text on queue.kind = 'held_text' and held_text.id = queue.id
    left join sanction on queue.kind = 'ban_check' and sanction.id = queue.id
    left join account_name sender on sender.id = coalesce(held_text.member_id, sanction.member_id)
    order by queue.urgent desc, queue.since, queue.id`.execute(db);
  return rows;
}
