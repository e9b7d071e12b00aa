import { type RawBuilder, sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canSeePlannedForum } from '#domains/spaces/spaces/model.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { CountryCode, DiscussionId, MemberId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type ForumState, mostCampaigns, mostOpenCounted, type Topic } from './model.ts';

/** Who is shown by name, with their face. */
interface Face {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
}

export interface ForumLine {
  readonly id: SpaceId;
  readonly topic: Topic | null;
  readonly title: string;
  readonly about: string;
  readonly state: ForumState;
  /** Of a campaign. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly follows: boolean;
  /** So many of its threads can be replied to; counted up to `mostOpenCounted`, and one more where there are more. */
  readonly open: number;
  /** The thread in which somebody wrote last, and who asked. */
  readonly latest: {
    readonly id: DiscussionId;
    readonly title: string;
    readonly at: string;
    readonly asker: Face | null;
  } | null;
}

/** Hidden, removed and merged ones tell nothing about a forum. */
const latestThread = sql`(
  select json_build_object('id', discussion.id, 'title', discussion.title, 'at', thread.last_activity_at, 'asker',
    (select json_build_object('id', person.id, 'name', name, 'initialsOf', initials_of, 'country', country)
      from person where person.id = author_account))
  from thread join discussion on discussion.id = thread.id
  where thread.space_id = partner_forum.space_id and thread.kind = 'discussion'
    and hidden_at is null and removed_at is null and merged_into is null
  order by thread.last_activity_at desc, thread.id desc limit 1)`;

const openThreads = sql`(select count(*)::int from (
  select from discussion where discussion.space_id = partner_forum.space_id and closed_at is null
    and hidden_at is null and removed_at is null and merged_into is null limit ${sql.lit(mostOpenCounted + 1)}) replied_to)`;

/** Those that are always open, in their order, then campaigns, the newest first. One query. */
export async function listForums(db: Db, actor: Actor): Promise<ForumLine[]> {
  const { rows } = await sql<ForumLine>`
    select space_id as id, topic, space.title, about, state, opens_on::text as "opensOn", closes_on::text as "closesOn",
      exists (select from forum_follower
        where forum_follower.space_id = partner_forum.space_id and member_id = ${ownId(actor)}) as follows,
      ${openThreads} as open, ${latestThread} as latest
    from partner_forum join space on space.id = partner_forum.space_id
    where state <> 'planned' or ${canSeePlannedForum(actor)}
    order by topic is null, state = 'closed', opens_on desc, space_id
    limit ${sql.lit(mostCampaigns)}`.execute(db);
  return rows;
}

/** Somebody who asks or answers in a thread. */
export interface Talker extends Face {
  readonly isContact: boolean;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

export interface ThreadFacts {
  readonly topic: Topic | null;
  readonly title: string;
  readonly state: ForumState;
  /** The reader is told of new replies. */
  readonly follows: boolean;
  /** In which the question is written, where that is known. */
  readonly language: string | null;
  /** Who asked first, then those who answered last; whom the reader cannot see is not among them. */
  readonly talkers: readonly Talker[];
}

/** So many of the newest replies tell who talks in a thread, and so many people are named. */
const [mostReplies, mostTalkers] = [50, 6] as const;

const talkersOf = (thread: DiscussionId, actor: Actor) => sql`(
  select coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'initialsOf', person.initials_of,
    'country', person.country, 'ageFrom', profile.age_from, 'ageTo', profile.age_to, 'isContact', exists (
      select from contact where contact.member_id = ${ownId(actor)} and other_id = person.id)) order by place), '[]')
  from (
    select author, min(place) as place from (
      select author_account as author, 0 as place from discussion where id = ${thread}::uuid
      union all
      (select author_account, row_number() over (order by made_at desc, id desc) from reply
        where thread_id = ${thread}::uuid and hidden_at is null and removed_at is null
        order by made_at desc, id desc limit ${sql.lit(mostReplies)})) written
    group by author order by place limit ${sql.lit(mostTalkers)}) talks
  join person on person.id = talks.author
  left join profile on profile.member_id = person.id and profile.hidden_at is null
  where person.suspended_at is null and not person.refused
    and not exists (select from blocked_pair where one_id = ${ownId(actor)} and other_id = person.id))`;

/** What a page about a thread says besides its texts. One query. */
export async function findThreadFacts(
  db: Db,
  actor: Actor,
  { id, space }: { readonly id: DiscussionId; readonly space: SeenSpace },
): Promise<ThreadFacts | undefined> {
  const { rows } = await sql<ThreadFacts>`
    select topic, space.title, state, coalesce((select follows from thread_follower
      where thread_id = ${id}::uuid and member_id = ${ownId(actor)}), false) as follows,
      (select language from forum_entry where discussion_id = ${id}::uuid) as language, ${talkersOf(id, actor)} as talkers
    from partner_forum join space on space.id = partner_forum.space_id
    where partner_forum.space_id = ${space.id}::uuid`.execute(db);
  return rows[0];
}

const ownId = (actor: Actor): RawBuilder<MemberId | null> => sql`${idOf(actor) ?? null}::uuid`;
