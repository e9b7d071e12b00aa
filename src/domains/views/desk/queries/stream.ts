import { sql } from 'kysely';
import { readablePosts } from '#domains/talk/journal/access.ts';
import type { Member } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import type { Db } from '#platform/db.ts';
import { readStreamCursor, type StreamItem, type StreamPart, streamVerbs, writeStreamCursor } from '../model.ts';

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
export async function listStream(
  db: Db,
  actor: Member,
  { after, part }: { readonly after: string | null; readonly part: StreamPart | undefined },
): Promise<Stream> {
  const { rows } = await selectStream(actor, { after, part, most: pageSize + 1 }).execute(db);
  const { shown, last } = takePage(rows, pageSize);
  return { items: shown, next: last && writeStreamCursor(last) };
}

export function selectStream(
  actor: Member,
  {
    after = null,
    part,
    most: size,
  }: { readonly after?: string | null; readonly part?: StreamPart | undefined; readonly most: number },
) {
  const cursor = readStreamCursor(after);
  const at = cursor?.at ?? null;
  const key = cursor?.key ?? null;
  const most = sql.lit(size);
  const eventKey = sql`'e' || lpad(event.id::text, 19, '0')`;
  const event = sql`select event.id, ${eventKey} as key, event.at, event.verb, event.actor_id, event.actor_kind, event.country, event.subject_id
    from event where event.verb = any(${[...streamVerbs]}::text[]) and event.actor_id is distinct from ${actor.id}::uuid
    and not (event.details ? 'waits') and (${at}::timestamptz is null or (event.at, ${eventKey} collate "C") < (${at}::timestamptz, ${key}::text))`;
  return sql<StreamItem>`
    select item.kind, item.key, item.at, item.post, item.beginning, item.verb, item.actor_kind as "byKind",
      person.id as "personId", person.name, person.initials_of as "initialsOf", teacher.country as "personCountry", item.by_country as country,
      project.id as project, project.title, project.cover, project.picture_key as "pictureKey", project.space_id as space,
      item.subject, coalesce(told.title, talk.title) as "subjectTitle", (select replies from thread where thread.id = item.post) as comments,
      coalesce(added.id, (select picture_id from picture_use used
        join space_picture shown on shown.id = used.picture_id and shown.hidden_at is null where used.item_id = told.id order by picture_id limit 1),
        (select id from journal_picture where post_id = item.post order by added_at, id limit 1)) as picture
    from (
      (select 'post' as kind, newest.key, newest.posted_at as at, newest.id as post, newest.beginning,
        null as verb, 'member' as actor_kind, newest.author_account as actor_id, null as by_country, null::uuid as project_id,
        newest.id as subject
      from follow cross join lateral (
        select post.id, 'p' || post.id as key, post.posted_at, post.author_account, left(post.body, ${sql.lit(beginningLength)}) as beginning
        from journal_post post join person author on author.id = post.author_account
        where post.author_account = follow.followed_id and post.hidden_at is null and ${readablePosts(actor)}
          and (${at}::timestamptz is null or (post.posted_at, ('p' || post.id) collate "C") < (${at}::timestamptz, ${key}::text))
        order by post.posted_at desc, post.id desc limit ${most}) newest
      where follow.follower_id = ${actor.id}::uuid and ${sql.lit(part !== 'projects')} order by at desc, key collate "C" desc limit ${most})
      union all
      (select 'event', happened.key, happened.at, null, null, happened.verb, happened.actor_kind, happened.actor_id, happened.country, own.id, happened.subject_id
      from project_summary own cross join lateral (
        (${event} and event.project_id = own.id order by event.id desc limit ${most})
        union all
        (${event} and event.space_id = own.space_id and event.project_id is null order by event.id desc limit ${most})) happened
      where own.id in (select project_id from project_participant where member_id = ${actor.id}::uuid) and ${sql.lit(part !== 'people')}
      order by at desc, key collate "C" desc limit ${most})
    ) item
    left join account_name person on person.id = item.actor_id
    left join person teacher on teacher.id = item.actor_id
    left join project_summary project on project.id = item.project_id
    left join diary_post told on told.id = item.subject and item.verb = 'post.written' and told.hidden_at is null and told.removed_at is null
    left join discussion talk on talk.id = item.subject and item.verb = 'discussion.opened' and talk.hidden_at is null and talk.removed_at is null
    left join space_picture added on added.id = item.subject and item.verb = 'picture.added' and added.hidden_at is null
    order by item.at desc, item.key collate "C" desc limit ${most}`;
}
