import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import { writeForumEntry } from '#domains/work/partner-forums/steps/write-forum-entry.ts';
import type { DiscussionId, MemberId, ReplyId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

/** The forums that every installation has. */
export const forumOf = {
  ages3to6: '01900000-0000-7000-8000-000000000001' as SpaceId,
  ages7to11: '01900000-0000-7000-8000-000000000002' as SpaceId,
  vocational: '01900000-0000-7000-8000-000000000005' as SpaceId,
} as const;

interface NewThread {
  readonly by: { readonly id: MemberId };
  readonly forum?: SpaceId;
  readonly title?: string;
  readonly body?: string;
  readonly at?: Date;
}

/** A thread of a partner forum. */
export async function aThread(
  world: World,
  {
    by,
    forum = forumOf.ages7to11,
    title = 'Letters on paper',
    body = 'Who writes with us?',
    at = world.now,
  }: NewThread,
): Promise<DiscussionId> {
  const { db } = world;
  const id = newId<DiscussionId>();
  await db.insertInto('thread').values({ id, kind: 'discussion', space_id: forum, last_activity_at: at }).execute();
  await db
    .insertInto('discussion')
    .values({ id, space_id: forum, title, body, author_account: by.id, made_at: at })
    .execute();
  await incrementPosts({ db }, { kind: 'member', id: by.id });
  await writeForumEntry({ db, now: at }, { id, title, body });
  return id;
}

/** A reply below a thread of a partner forum. */
export async function aThreadReply(
  { db, now }: World,
  thread: DiscussionId,
  {
    by,
    body = 'We do.',
    at = now,
  }: { readonly by: { readonly id: MemberId }; readonly body?: string; readonly at?: Date },
): Promise<ReplyId> {
  const id = newId<ReplyId>();
  await db
    .insertInto('reply')
    .expression((eb) =>
      eb
        .selectFrom('thread')
        .select(({ val }) => [
          val(id).as('id'),
          'thread.id as thread_id',
          'thread.space_id',
          val(body).as('body'),
          val(by.id).as('author_account'),
          val(false).as('from_pupil'),
          val(at).as('made_at'),
        ])
        .where('thread.id', '=', thread),
    )
    .columns(['id', 'thread_id', 'space_id', 'body', 'author_account', 'from_pupil', 'made_at'])
    .execute();
  await db
    .updateTable('thread')
    .set(({ eb }) => ({ replies: eb('replies', '+', 1), last_activity_at: at }))
    .where('id', '=', thread)
    .execute();
  await incrementPosts({ db }, { kind: 'member', id: by.id });
  return id;
}

/** A forum that the central service has opened for a while; open now unless its days say otherwise. */
export async function aCampaign(
  { db, now }: World,
  { title = 'Water', state = 'open' }: { readonly title?: string; readonly state?: 'planned' | 'open' | 'closed' } = {},
): Promise<SpaceId> {
  const id = newId<SpaceId>();
  const days = {
    planned: ['2090-01-01', '2090-02-01'],
    open: ['2020-01-01', '2090-01-01'],
    closed: ['2020-01-01', '2020-02-01'],
  } as const;
  const [opens, closes] = days[state];
  await db
    .insertInto('space')
    .values({
      id,
      kind: 'forum',
      title,
      parts: ['forum'],
      public_side: false,
      countries: [],
      country: null,
      about_path: `/forums/${id}`,
      writable: state === 'open',
      opened_at: now,
    })
    .execute();
  await db
    .insertInto('partner_forum')
    .values({ space_id: id, about: 'Rivers, rain, taps.', opens_on: opens, closes_on: closes, state })
    .execute();
  return id;
}

/** For the matrix: a thread of stranger's with a reply of ana's, another one, and a campaign. */
export async function forumsOfScene(
  world: World,
  { ana, eleni, stranger }: Readonly<Record<'ana' | 'eleni' | 'stranger', TestTeacher>>,
) {
  const thread = await aThread(world, { by: stranger });
  return {
    forum: forumOf.ages7to11,
    campaign: await aCampaign(world),
    thread,
    threadReply: await aThreadReply(world, thread, { by: ana }),
    otherThread: await aThread(world, { by: eleni, title: 'Snow days', body: 'Who has none?' }),
  };
}
