import { type PublicText, type TextSlice, textsAtOnce } from '#domains/spaces/pupils/model.ts';
import { listOutsideTexts } from '#domains/spaces/replies/queries/outside-texts.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What becomes public with a post: its own words, and the comments below it. */
export async function findPublicText(db: Db, id: DiaryPostId): Promise<PublicText | undefined> {
  const post = await texts(db).where('id', '=', id).executeTakeFirst();
  return post && withComments(db, post);
}

/** Some of the public posts of a space. What the support service has hidden may be shown again, and is among them. */
export async function listPublicTexts(db: Db, { space, after, only }: TextSlice): Promise<readonly PublicText[]> {
  const posts = await texts(db)
    .where('space_id', '=', space)
    .where('audience', '=', 'public')
    .where('removed_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after as DiaryPostId))
    .$if(only !== undefined, (query) => query.where('id', '=', only as DiaryPostId))
    .orderBy('id')
    .limit(textsAtOnce)
    .execute();
  return Promise.all(posts.map((post) => withComments(db, post)));
}

const texts = (db: Db) =>
  db.selectFrom('diary_post').select(['space_id as space', 'id as subject', 'title', 'body as html']);

async function withComments(
  db: Db,
  post: Pick<PublicText, 'space' | 'title' | 'html'> & { readonly subject: DiaryPostId },
): Promise<PublicText> {
  return { ...post, kind: 'post', more: await listOutsideTexts(db, post.subject) };
}
