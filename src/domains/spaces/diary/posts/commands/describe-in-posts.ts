import { topicOf } from '#domains/spaces/spaces/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { DiaryPostId, PictureId } from '#kernel/ids.ts';
import { describeAnew } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { longestBody } from '../../model.ts';

/** Gives a picture its new description in the posts that show it by the old one. Nobody has edited them: their version stays. */
export async function describeInPosts(
  db: Db,
  { picture, before }: { readonly picture: PictureId; readonly before: string },
  { live }: { readonly live: Live },
): Promise<void> {
  const spaces = await db.transaction().execute(async (tx) => {
    const posts = await tx
      .selectFrom('picture_use')
      .innerJoin('space_picture', 'space_picture.id', 'picture_use.picture_id')
      .select(['item_id', 'alt'])
      .where('picture_id', '=', picture)
      .where('item_kind', '=', 'post')
      .orderBy('item_id')
      .execute();
    const changed = [];
    for (const { item_id, alt } of posts)
      changed.push(await describeInPost(tx, item_id as DiaryPostId, { picture, before, after: alt }));
    return new Set(changed.filter((space) => space !== undefined));
  });
  for (const space of spaces) live.publish(topicOf(space));
}

async function describeInPost(
  tx: Db,
  id: DiaryPostId,
  words: { readonly picture: PictureId; readonly before: string; readonly after: string },
) {
  const post = await tx
    .selectFrom('diary_post')
    .select(['body', 'space_id'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const body = post && describeAnew(post.body, words);
  if (!post || !body || body === post.body || countCharacters(body) > longestBody) return undefined;
  await tx.updateTable('diary_post').set({ body }).where('id', '=', id).execute();
  return post.space_id;
}
