import type { JournalAudience } from '#domains/talk/journal/model.ts';
import type { JournalPictureId, JournalPostId, ReplyId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';

interface PostOptions {
  readonly audience?: JournalAudience;
  readonly body?: string;
  readonly postedAt?: Date;
}

/** A post in the journal of a teacher, for members unless told otherwise. */
export async function aJournalPost(
  world: World,
  author: TestTeacher,
  { audience = 'members', body = 'We built nine kites this week.', postedAt = world.now }: PostOptions = {},
): Promise<JournalPostId> {
  const id = newId<JournalPostId>();
  await world.db
    .insertInto('thread')
    .values({ id, kind: 'journal', space_id: null, last_activity_at: postedAt })
    .execute();
  await world.db
    .insertInto('journal_post')
    .values({ id, author_account: author.id, body, audience, posted_at: postedAt })
    .execute();
  return id;
}

export async function aJournalPicture(
  world: World,
  author: TestTeacher,
  post: JournalPostId,
): Promise<JournalPictureId> {
  const id = newId<JournalPictureId>();
  const key = `journal/${post}/${id}.webp`;
  await world.services.files.put(key, Buffer.from('picture'));
  await world.db
    .insertInto('journal_picture')
    .values({
      id,
      post_id: post,
      author_account: author.id,
      file_key: key,
      alt: 'A red kite',
      width: 800,
      height: 600,
      bytes: 7,
      added_at: world.now,
    })
    .execute();
  return id;
}

export async function aJournalComment(world: World, by: TestTeacher, post: JournalPostId): Promise<ReplyId> {
  const id = newId<ReplyId>();
  await world.db
    .insertInto('reply')
    .values({ id, thread_id: post, body: 'How long are the tails?', author_account: by.id, made_at: world.now })
    .execute();
  await world.db.updateTable('thread').set({ replies: 1 }).where('id', '=', post).execute();
  return id;
}

/** Three posts of ana, one for each audience. */
export async function journalOfScene(
  world: World,
  { ana, eleni }: { readonly ana: TestTeacher; readonly eleni: TestTeacher },
) {
  const journalPost = await aJournalPost(world, ana);
  const publicJournalPost = await aJournalPost(world, ana, { audience: 'public' });
  return {
    journalPost,
    publicJournalPost,
    journalComment: await aJournalComment(world, eleni, journalPost),
    journalPicture: await aJournalPicture(world, ana, publicJournalPost),
    contactsJournalPost: await aJournalPost(world, ana, { audience: 'contacts' }),
  };
}
