import { type RawBuilder, sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canSeePlannedForum } from '#domains/spaces/spaces/model.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { DiscussionId, MemberId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type ForumState, mostCampaigns, type Topic } from './model.ts';

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
  /** The thread in which somebody wrote last. */
  readonly latest: { readonly id: DiscussionId; readonly title: string; readonly at: string } | null;
}

/** Hidden, removed and merged ones tell nothing about a forum. */
const latestThread = sql`(
  select json_build_object('id', discussion.id, 'title', discussion.title, 'at', thread.last_activity_at)
  from thread join discussion on discussion.id = thread.id
  where thread.space_id = partner_forum.space_id and thread.kind = 'discussion'
    and hidden_at is null and removed_at is null and merged_into is null
  order by thread.last_activity_at desc, thread.id desc limit 1)`;

/** Those that are always open, in their order, then campaigns, the newest first. One query. */
export async function listForums(db: Db, actor: Actor): Promise<ForumLine[]> {
  const { rows } = await sql<ForumLine>`
    select space_id as id, topic, space.title, about, state, opens_on::text as "opensOn", closes_on::text as "closesOn",
      exists (select from forum_follower
        where forum_follower.space_id = partner_forum.space_id and member_id = ${ownId(actor)}) as follows,
      ${latestThread} as latest
    from partner_forum join space on space.id = partner_forum.space_id
    where state <> 'planned' or ${canSeePlannedForum(actor)}
    order by topic is null, state = 'closed', opens_on desc, space_id
    limit ${sql.lit(mostCampaigns)}`.execute(db);
  return rows;
}

export interface ThreadFacts {
  readonly topic: Topic | null;
  readonly title: string;
  readonly state: ForumState;
  /** The reader is told of new replies. */
  readonly follows: boolean;
}

/** What a page about a thread says besides its texts. One query. */
export async function findThreadFacts(
  db: Db,
  actor: Actor,
  { id, space }: { readonly id: DiscussionId; readonly space: SeenSpace },
): Promise<ThreadFacts | undefined> {
  const { rows } = await sql<ThreadFacts>`
    select topic, space.title, state, coalesce((select follows from thread_follower
      where thread_id = ${id}::uuid and member_id = ${ownId(actor)}), false) as follows
    from partner_forum join space on space.id = partner_forum.space_id
    where partner_forum.space_id = ${space.id}::uuid`.execute(db);
  return rows[0];
}

const ownId = (actor: Actor): RawBuilder<MemberId | null> => sql`${idOf(actor) ?? null}::uuid`;
