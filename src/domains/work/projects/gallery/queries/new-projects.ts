import { sql } from 'kysely';
import type { AskedForNew, NewThing } from '#domains/people/people-search/queries/new-people.ts';
import { matches, type Searching } from './matches.ts';

type Asked = Omit<AskedForNew, 'query' | 'language'> & Searching;

/** Projects, which support services have approved, of others that fit a search and began in some time, with all words of the search. */
export async function listNewProjects({
  db,
  actor,
  from,
  until,
  most,
  ...searching
}: Asked): Promise<readonly NewThing[]> {
  const { rows } = await sql<NewThing>`
    select project.id, title, array(select country from project_country c where c.project_id = project.id order by country) as countries, true as verified
    from project where activated_at > ${from} and activated_at <= ${until} and ${matches(searching)}
      and not exists (select from project_participant p where p.project_id = project.id and p.member_id = ${actor.id}::uuid)
    order by activated_at desc, project.id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}
