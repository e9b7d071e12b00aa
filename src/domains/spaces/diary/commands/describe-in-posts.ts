import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { listUses } from '#domains/spaces/files/queries.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { DiaryPostId, PictureId } from '#kernel/ids.ts';
import { replaceDescription } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import { longestBody } from '../model.ts';

/** Replaces the old description of a picture in the posts that show it. This is no edit: their version stays. */
export async function describeInPosts(
  by: By<'program'>,
  { picture, before }: { readonly picture: PictureId; readonly before: string },
): Promise<void> {
  await transact(by, async (tx) => {
    for (const { item, alt } of await listUses(tx.db, picture, 'post'))
      await describeInPost(tx, item as DiaryPostId, { picture, before, after: alt });
  });
}

async function describeInPost(
  tx: Tx,
  id: DiaryPostId,
  words: { readonly picture: PictureId; readonly before: string; readonly after: string },
): Promise<void> {
  const post = await tx.db
    .selectFrom('diary_post')
    .select(['body', 'space_id', 'audience'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const body = post && replaceDescription(post.body, words);
  if (!post || !body || body === post.body || countCharacters(body) > longestBody) return;
  // Nobody is there to decide about a pupil's name: what is public keeps its words.
  const text = { space: post.space_id, kind: 'post' as const, subject: id, title: words.after, html: '' };
  if (post.audience === 'public' && (await findPrivateDetails(tx, text)).length > 0) return;
  await tx.db.updateTable('diary_post').set({ body }).where('id', '=', id).execute();
  tx.publish(topicOf(post.space_id));
}
