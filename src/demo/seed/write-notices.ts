import { sql } from 'kysely';
import type { AccountId, DiaryPostId, DiscussionId, NotificationId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DemoProject } from './demo-project.ts';

interface Told {
  readonly id: DiaryPostId | DiscussionId;
  readonly kind: 'post' | 'discussion';
  readonly title: string;
  readonly at: Date;
  readonly author: AccountId;
}

const told = {
  post: {
    verb: 'post.written',
    notice: 'diary.notice.posted',
    href: (space: SpaceId, id: string) => `/diary/${space}/${id}`,
  },
  discussion: {
    verb: 'discussion.opened',
    notice: 'forum.notice.opened',
    href: (space: SpaceId, id: string) => `/spaces/${space}/forum/${id}`,
  },
} as const;

/** What her colleagues wrote in the space of their project, as Juana was told of it. She has not opened the newest yet. */
export async function writeNotices(
  tx: Db,
  chance: Chance,
  { project, cast: { juana } }: { readonly project: DemoProject; readonly cast: Cast },
): Promise<void> {
  const { space } = project;
  if (!space) return;
  const { rows } = await sql<Told>`
    select id, 'post' as kind, title, posted_at as at, author_account as author from diary_post
    where space_id = ${space}::uuid and author_account <> ${juana.id}::uuid
    union all
    select discussion.id, 'discussion', discussion.title, discussion.made_at, discussion.author_account
    from discussion join thread on thread.id = discussion.id
    where thread.space_id = ${space}::uuid and discussion.author_account <> ${juana.id}::uuid
    order by at`.execute(tx);
  const newest = rows.length - 1;
  for (const [place, { id, kind, title, at, author }] of rows.entries()) {
    const { verb, notice, href } = told[kind];
    const event = await tx
      .insertInto('event')
      .values({ verb, subject_id: id, space_id: space, actor_kind: 'member', actor_id: author, at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('notification')
      .values({
        id: chance.id<NotificationId>(at),
        account_id: juana.id,
        event_id: event.id,
        kind: notice,
        details: JSON.stringify({ title, space: project.title }),
        href: href(space, id),
        at,
        read_at: place === newest ? null : at,
      })
      .execute();
  }
}

/** Juana reads what is new on Friday afternoons, and wants her evenings for herself. */
export async function writeNoticeChoices(tx: Db, { juana }: Cast): Promise<void> {
  const own = { account_id: juana.id };
  await tx
    .insertInto('notice_hours')
    .values({ ...own, digest_hour: 16, digest_day: 5, quiet_from: 21, quiet_to: 7 })
    .execute();
  await tx
    .insertInto('notice_choice')
    .values([
      { ...own, kind: 'contacts.requests', bell: true, mail: 'daily' },
      { ...own, kind: 'forum.replies', bell: true, mail: 'once' },
      { ...own, kind: 'adverts.talk', bell: true, mail: 'weekly' },
    ])
    .execute();
}
