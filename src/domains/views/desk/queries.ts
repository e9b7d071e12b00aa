import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { latestVerbs, listedKinds, type OwnProject, type StreamItem, type WaitingItem, waitingItems } from './model.ts';
import { selectStream } from './queries/stream.ts';

const mostOfAKind = 5;
/** On the desk, and in the album of all. */
const mostProjects = { newest: 4, all: 200 } as const;
/** So much of a letter is read aloud in its row. */
const quoted = 200;
const titleLength = 60;
/** So many news stand on the desk. */
const firstNews = 3;
/** What was hidden is called by its first whole words. */
const firstWords = sql`case when length(hidden.excerpt) > ${sql.lit(titleLength)}
  then regexp_replace(left(hidden.excerpt, ${sql.lit(titleLength)}), '\\s+\\S*$', '') || '…' else hidden.excerpt end`;

/** The post can be read still, and something written below it; the member has not left its space. */
const canDecideBelow = (member: MemberId) => sql<boolean>`exists (select from diary_post post
  join space on space.id = post.space_id and space.writable and space.archived_at is null
  join space_member own on own.space_id = space.id and own.member_id = ${member}::uuid
  where post.id = waiting.subject_id and post.removed_at is null and post.hidden_at is null)`;

/** What waits for a member, the longest first within each kind. Requests of suspended people are left out. */
export async function listWaitingFor(db: Db, member: MemberId): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select item.kind, item.subject_id as id, coalesce(project.title, advert.title, post.title, ${firstWords}, '') as title, since,
      waiter.id as "personId", coalesce(waiter.name, '') as person, coalesce(waiter.initials_of, '') as "initialsOf",
      person.country, project.picture_key as "pictureKey", coalesce(project.cover, advert.cover) as cover,
      coalesce(left(coalesce(request.note, letter.body), ${sql.lit(quoted)}), '') as quote, coalesce(inbox.unread, comments.unread, 0)::int as unread, post.space_id as space
    from (
      select case waiting.kind when 'project_changes' then
          case project.state when 'refused' then 'refused' else 'changes_requested' end
        else waiting.kind end as kind,
        waiting.subject_id, waiting.waiter, since,
        row_number() over (partition by waiting.kind order by since, waiting.subject_id) as position
      from waiting
      left join account_name waiter on waiter.id = waiting.waiter
      left join project_summary project on project.id = waiting.subject_id
      where waiting.on_account = ${member}::uuid and waiting.kind = any (${[...listedKinds]}::text[])
        and not (waiting.kind = 'contact_request' and waiter.suspended_at is not null)
        and (waiting.kind <> 'outside_comment' or ${canDecideBelow(member)})
    ) item
    left join account_name waiter on waiter.id = item.waiter
    left join person on person.id = item.waiter
    left join project_summary project on project.id = item.subject_id
    left join conduct_case hidden on item.kind = 'hidden_content' and hidden.id = item.subject_id
    left join contact_request request on item.kind = 'contact_request' and request.id = item.subject_id
    left join advert_answer answer on item.kind = 'advert_answer' and answer.id = item.subject_id
    left join advert on advert.id = answer.advert_id
    left join conversation_member inbox
      on item.kind = 'conversation' and inbox.conversation_id = item.subject_id and inbox.member_id = ${member}::uuid
    left join lateral (
      select case when hidden_at is null and removed_at is null then body end as body from message
      where item.kind = 'conversation' and message.conversation_id = item.subject_id order by sent_at desc, id desc limit 1
    ) letter on true
    left join diary_post post on item.kind = 'outside_comment' and post.id = item.subject_id
    left join lateral (
      select count(*) as unread from reply where item.kind = 'outside_comment' and thread_id = item.subject_id
        and waits_since is not null and removed_at is null and hidden_at is null
    ) comments on true
    where item.position <= ${sql.lit(mostOfAKind)}`.execute(db);
  const rank = (item: WaitingItem) => waitingItems.indexOf(item.kind);
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.since.getTime() - other.since.getTime());
}

/** What a member founded or joined, and for the album of all what they are invited to. */
function projectsOf(member: MemberId, which: keyof typeof mostProjects) {
  const own = sql`select project_id, false as invited from project_participant where member_id = ${member}::uuid`;
  if (which === 'newest') return own;
  return sql`${own} union all
    select project_id, true from project_invitation where member_id = ${member}::uuid and state = 'open'`;
}

/**
 * The member's projects: first those that run, the newest of them first; each with what happened last in it or in its space. One query, for the
 * desk and for the album of all.
 */
export async function listOwnProjects(db: Db, member: MemberId): Promise<OwnProject[]> {
  const { rows } = await selectOwnProjects(member, 'all').execute(db);
  return rows;
}

interface ProjectsAndNews {
  readonly projects: readonly OwnProject[];
  readonly news: readonly StreamItem[];
}

/** The newest projects of a member for the desk, and the first of their news. One query. */
export async function findProjectsAndNews(db: Db, actor: Member): Promise<ProjectsAndNews> {
  const { rows } = await sql<ProjectsAndNews>`select
    (select coalesce(json_agg(own), '[]') from (${selectOwnProjects(actor.id, 'newest')}) own) as projects,
    (select coalesce(json_agg(item), '[]') from (${selectStream(actor, { most: firstNews })}) item) as news`.execute(
    db,
  );
  const [{ projects, news } = { projects: [], news: [] }] = rows;
  // Moments come as text from within JSON.
  const moment = (at: Date | null) => (at === null ? null : new Date(at));
  return {
    projects: projects.map((one) => ({ ...one, approvedAt: moment(one.approvedAt), at: moment(one.at) })),
    news: news.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}

function selectOwnProjects(member: MemberId, which: keyof typeof mostProjects) {
  return sql<OwnProject>`
    select own.id, own.title, own.state, own.space_id as space, own.age_from as "ageFrom", own.age_to as "ageTo",
      own.picture_key as "pictureKey", own.picture_alt as "pictureAlt", own.cover, own.activated_at as "approvedAt",
      array(select distinct country from project_participant p where p.project_id = own.id order by country) as countries,
      array(select country from project_participant p where p.project_id = own.id and p.seat is not null order by p.seat) as founders,
      own.invited, exists (select from waiting where waiting.on_account = ${member}::uuid and waiting.kind = 'project_changes'
        and waiting.subject_id = own.id) as "askedToChange",
      undecided.id as "waitsForId", undecided.given_name as "waitsFor", told.id as "approvalNotice",
      latest.verb, latest.at, latest.country as "decidedIn", latest.actor_kind as "byKind", actor.id as "byId",
      actor.given_name as "by", actor.initials_of as "initialsOf"
    from (
      select project_summary.*, mine.invited from (${projectsOf(member, which)}) mine
      join project_summary on project_summary.id = mine.project_id
      where not mine.invited or project_summary.state = 'active'
      order by (state <> 'closed') desc, (state = 'active') desc, began_at desc, id desc limit ${sql.lit(mostProjects[which])}
    ) own
    left join lateral (
      select account.id, account.given_name from project_participant p join account_name account on account.id = p.member_id
      where p.project_id = own.id and own.state = 'waiting_for_partner' and p.seat is not null and not p.agreed
      order by p.member_id = ${member}::uuid desc limit 1
    ) undecided on true
    left join lateral (
      (select id, verb, at, country, actor_kind, actor_id from event
        where event.project_id = own.id and verb = any (${[...latestVerbs]}::text[]) order by id desc limit 1)
      union all
      (select id, verb, at, country, actor_kind, actor_id from event
        where event.space_id = own.space_id and verb = any (${[...latestVerbs]}::text[]) order by id desc limit 1)
      order by id desc limit 1
    ) latest on true
    left join account_name actor on actor.id = latest.actor_id
    left join notification told on told.account_id = ${member}::uuid and told.read_at is null
      and told.kind = 'projects.notice.activated' and told.href = '/projects/' || own.id
    order by (own.state <> 'closed') desc, (own.state = 'active') desc, own.began_at desc, own.id desc`;
}
