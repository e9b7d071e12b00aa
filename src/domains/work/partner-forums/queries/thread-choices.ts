import { type RawBuilder, sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { AgesOfMember, ThreadChoice, ThreadChoices } from '../model.ts';

/** So many threads are counted, the newest, and so many languages offered, the most frequent. */
const [mostCounted, mostLanguages] = [300, 4] as const;

const ownProfile = (actor: Actor) => sql`(select age_from, age_to from profile own
  where own.member_id = ${idOf(actor) ?? null}::uuid and own.age_from is not null)`;

const teachesOwnAges = (actor: Actor, author: RawBuilder<unknown>) => sql<boolean>`exists (
  select from profile asker, ${ownProfile(actor)} own where asker.member_id = ${author} and asker.hidden_at is null
    and asker.age_from <= own.age_to and own.age_from <= asker.age_to)`;

/** As a condition on `discussion` and `thread`. */
export function chosenThreads(actor: Actor, choice: ThreadChoice): RawBuilder<boolean> {
  switch (choice.kind) {
    case 'unanswered':
      return sql<boolean>`(thread.replies = 0 and discussion.closed_at is null)`;
    case 'ages':
      return teachesOwnAges(actor, sql`discussion.author_account`);
    case 'language':
      return sql<boolean>`exists (select from forum_entry
        where forum_entry.discussion_id = discussion.id and forum_entry.language = ${choice.language})`;
  }
}

/** Undefined where the profile says none. One query. */
export async function findOwnAges(db: Db, actor: Actor): Promise<AgesOfMember | undefined> {
  const { rows } =
    await sql<AgesOfMember>`select age_from as "from", age_to as "to" from ${ownProfile(actor)} own`.execute(db);
  return rows[0];
}

/** One query. Thread by thread along the index of the space: a join of the whole tables reads all discussions of the programme. */
export async function countThreadChoices(db: Db, actor: Actor, space: SeenSpace): Promise<ThreadChoices> {
  const { rows } = await sql<ThreadChoices>`
    with newest as materialized (
      select author_account, replies, closed_at, language from thread
      cross join lateral (select author_account, closed_at from discussion where discussion.id = thread.id
        and hidden_at is null and removed_at is null and merged_into is null offset 0) shown
      left join lateral (select language from forum_entry where discussion_id = thread.id offset 0) entry on true
      where thread.space_id = ${space.id}::uuid and thread.kind = 'discussion'
      order by thread.last_activity_at desc, thread.id desc limit ${sql.lit(mostCounted)})
    select (select count(*)::int from newest) as all,
      (select count(*)::int from newest where replies = 0 and closed_at is null) as unanswered,
      (select json_build_object('from', own.age_from, 'to', own.age_to, 'count', (
        select count(*)::int from newest join profile asker on asker.member_id = newest.author_account
        where asker.hidden_at is null and asker.age_from <= own.age_to and own.age_from <= asker.age_to))
        from ${ownProfile(actor)} own) as ages,
      (select coalesce(json_agg(json_build_object('language', language, 'count', count) order by count desc, language), '[]')
        from (select language, count(*)::int as count from newest where language is not null
          group by language order by count desc, language limit ${sql.lit(mostLanguages)}) spoken) as languages`.execute(
    db,
  );
  return rows[0] ?? { all: 0, unanswered: 0, ages: null, languages: [] };
}
