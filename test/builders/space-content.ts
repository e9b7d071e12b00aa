import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import type {
  DiaryPostId,
  DiscussionId,
  MemberId,
  PictureId,
  PupilId,
  ReplyId,
  SpaceId,
  SpacePageId,
} from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';

interface Author {
  readonly id: MemberId;
}

/** A page for members and a public one. */
export async function twoPages(
  { db, now }: World,
  space: SpaceId,
  eleni: Author,
): Promise<{ page: SpacePageId; publicPage: SpacePageId }> {
  const [page, publicPage] = [newId<SpacePageId>(), newId<SpacePageId>()];
  const pageRow = {
    space_id: space,
    body: '<p>We drew them on our playgrounds.</p>',
    author_account: eleni.id,
    made_at: now,
    edited_at: now,
  };
  await db
    .insertInto('space_page')
    .values([
      { ...pageRow, id: page, position: 1, title: 'Rules we agreed', audience: 'members' as const },
      { ...pageRow, id: publicPage, position: 2, title: 'Who we are', audience: 'public' as const },
    ])
    .execute();
  const { title, body } = { title: 'Rules we agreed', body: pageRow.body };
  await db
    .insertInto('space_page_version')
    .values(
      [page, publicPage].map((id) => ({
        page_id: id,
        version: 1,
        title,
        body,
        author_account: eleni.id,
        saved_at: now,
      })),
    )
    .execute();
  return { page, publicPage };
}

export async function aPicture(world: World, space: SpaceId, ana: Author): Promise<PictureId> {
  const { db, now } = world;
  const picture = newId<PictureId>();
  const key = `spaces/${space}/${picture}.webp`;
  await world.services.files.put(key, Buffer.from('a picture'));
  await db
    .insertInto('space_picture')
    .values({
      id: picture,
      space_id: space,
      file_key: key,
      alt: 'Hopscotch on a playground',
      width: 40,
      height: 30,
      bytes: 9,
      author_account: ana.id,
      added_at: now,
    })
    .execute();
  return picture;
}

/** Opened by eleni, with a reply of the pupil. */
export async function aDiscussion(
  { db, now }: World,
  space: SpaceId,
  { eleni, kim }: { readonly eleni: Author; readonly kim: PupilId },
): Promise<{ discussion: DiscussionId; reply: ReplyId }> {
  const [discussion, reply] = [newId<DiscussionId>(), newId<ReplyId>()];
  await db
    .insertInto('thread')
    .values({ id: discussion, kind: 'discussion', space_id: space, replies: 1, last_activity_at: now })
    .execute();
  await db
    .insertInto('discussion')
    .values({
      id: discussion,
      space_id: space,
      title: 'Which is the oldest?',
      body: 'Tell us.',
      author_account: eleni.id,
      made_at: now,
    })
    .execute();
  await db
    .insertInto('reply')
    .values({
      id: reply,
      thread_id: discussion,
      space_id: space,
      body: 'Ours is Roman.',
      author_pupil: kim,
      from_pupil: true,
      made_at: now,
    })
    .execute();
  await incrementPosts({ db }, { kind: 'member', id: eleni.id });
  return { discussion, reply };
}

/** Of somebody outside the space, below a post of its diary: a teacher has not shown it yet. */
export async function aWaitingComment(
  { db, now }: World,
  { space, post, by }: { readonly space: SpaceId; readonly post: DiaryPostId; readonly by: Author },
): Promise<ReplyId> {
  const id = newId<ReplyId>();
  const about = { thread_id: post, space_id: space, author_account: by.id };
  await db
    .insertInto('reply')
    .values({ id, ...about, body: 'May we come too?', made_at: now, from_outside: true, waits_since: now })
    .execute();
  return id;
}

/** A post of ana for members and a public one, with a comment of eleni. */
export async function twoPosts(
  { db, now }: World,
  space: SpaceId,
  { ana, eleni }: { readonly ana: Author; readonly eleni: Author },
): Promise<{ post: DiaryPostId; publicPost: DiaryPostId; comment: ReplyId }> {
  const [post, publicPost, comment] = [newId<DiaryPostId>(), newId<DiaryPostId>(), newId<ReplyId>()];
  const postRow = {
    space_id: space,
    title: 'Our first week',
    body: '<p>We began.</p>',
    author_account: ana.id,
    posted_at: now,
  };
  const thread = { kind: 'post', space_id: space, last_activity_at: now };
  await db
    .insertInto('thread')
    .values([
      { ...thread, id: post },
      { ...thread, id: publicPost, replies: 1 },
    ])
    .execute();
  await db
    .insertInto('diary_post')
    .values([
      { ...postRow, id: post, audience: 'members' as const },
      { ...postRow, id: publicPost, audience: 'public' as const },
    ])
    .execute();
  await db
    .insertInto('reply')
    .values({
      id: comment,
      thread_id: publicPost,
      space_id: space,
      body: 'Well done!',
      author_account: eleni.id,
      made_at: now,
    })
    .execute();
  for (let posted = 0; posted < 2; posted += 1) await incrementPosts({ db }, { kind: 'member', id: ana.id });
  return { post, publicPost, comment };
}
