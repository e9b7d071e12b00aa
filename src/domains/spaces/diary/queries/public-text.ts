import type { PublicText } from '#domains/spaces/pupils/model.ts';
import { listOutsideTexts } from '#domains/spaces/replies/queries/outside-texts.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What becomes public with a post: its own words, and the comments below it. */
export async function findPublicText(db: Db, id: DiaryPostId): Promise<PublicText | undefined> {
  const post = await db
    .selectFrom('diary_post')
    .select(['space_id as space', 'title', 'body as html'])
    .where('id', '=', id)
    .executeTakeFirst();
  return post && { ...post, kind: 'post', subject: id, more: await listOutsideTexts(db, id) };
}
