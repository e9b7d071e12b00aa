import { sql } from 'kysely';
import { readablePosts } from '#domains/talk/journal/access.ts';
import type { Member } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import type { Db } from '#platform/db.ts';
import { readStreamCursor, type StreamItem, streamVerbs, writeStreamCursor } from '../model.ts';

const beginningLength = 300;
const pageSize = 20;

export interface Stream {
  readonly items: readonly StreamItem[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/**
 * What people whom the member follows have posted in their journals, and what others have done in the member's projects: the newest first, in
 * no other order. One query; of each person and each project by its own index no more than a page.
 */
export async function listStream(db: Db, actor: Member, after: string | null): Promise<Stream> {
  const { rows } = await selectStream(actor, { after, most: pageSize + 1 }).execute(db);
  const { shown, last } = takePage(rows, pageSize);
  return { items: shown, next: last && writeStreamCursor(last) };
}

export function selectStream(
  actor: Member,
  { after = null, most: size }: { readonly after?: string | null; readonly most: number },
) {
  const cursor = readStreamCursor(after);
  const at = cursor?.at ?? null;
  const key = cursor?.key ?? null;
  const most = sql.lit(size);
  const eventKey = sql`'e' || lpad(event.id::text, 19, '0')`;
  const event = sql`select event.id, ${eventKey} as key, event.at, event.verb, event.actor_id, event.actor_kind, event.country
    from event where event.verb = any(${[...streamVerbs]}::text[]) and event.actor_id is distinct from ${actor.id}::uuid
    and not (event.details ? 'waits') and (${at}::timestamptz is null or (event.at, ${eventKey} collate "C") < (${at}::timestamptz, ${key}::text))`;
  return sql<StreamItem>`
    select item.kind, item.key, item.at, item.post, item.beginning, item.verb, item.actor_kind as "byKind",
      person.id as "personId", person.name, person.initials_of as "initialsOf", teacher.country as "personCountry", item.by_country as country,
      project.id as project, project.title, project.cover, project.picture_key as "pictureKey", project.space_id as space
    from (
      (select 'post' as kind, newest.key, newest.posted_at as at, newest.id as post, newest.beginning,
        null as verb, 'member' as actor_kind, newest.author_account as actor_id, null as by_country, null::uuid as project_id
      from follow cross join lateral (
        select post.id, 'p' || post.id as key, post.posted_at, post.author_account, left(post.body, ${sql.lit(beginningLength)}) as beginning
        from journal_post post join person author on author.id = post.author_account
        where post.author_account = follow.followed_id and post.hidden_at is null and ${readablePosts(actor)}
          and (${at}::timestamptz is null or (post.posted_at, ('p' || post.id) collate "C") < (${at}::timestamptz, ${key}::text))
        order by post.posted_at desc, post.id desc limit ${most}) newest
      where follow.follower_id = ${actor.id}::uuid order by at desc, key collate "C" desc limit ${most})
      union all
      (select 'event', happened.key, happened.at, null, null, happened.verb, happened.actor_kind, happened.actor_id, happened.country, own.id
      from project_summary own cross join lateral (
        (${event} and event.project_id = own.id order by event.id desc limit ${most})
        union all
        (${event} and event.space_id = own.space_id and event.project_id is null order by event.id desc limit ${most})) happened
      where own.id in (select project_id from project_participant where member_id = ${actor.id}::uuid)
      order by at desc, key collate "C" desc limit ${most})
    ) item
    left join account_name person on person.id = item.actor_id
    left join person teacher on teacher.id = item.actor_id
    left join project_summary project on project.id = item.project_id
    order by item.at desc, item.key collate "C" desc limit ${most}`;
}
