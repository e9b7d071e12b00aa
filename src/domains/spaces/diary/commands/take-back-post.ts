import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import { searchText } from '#domains/spaces/pupils/steps/search-text.ts';
import { spaceOf, takeBack } from '#domains/spaces/pupils/steps/take-back.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { paths } from '../paths.ts';
import { findPublicText } from '../queries/public-text.ts';

/** Shows a post to the space only once the consent for a pupil whom it or a comment names was withdrawn; also where it is hidden or removed. */
export async function takeBackPost(by: By<'program'>, event: RecordedEvent<'pupil.consent_withdrawn'>): Promise<void> {
  const space = spaceOf(event, 'post');
  if (!space) return;
  const id = event.subject as DiaryPostId;
  const before = await findPublicText(by.db, id);
  if (before) await searchText(by.db, before);
  await transact(by, async (tx) => {
    const post = await tx.db
      .selectFrom('diary_post')
      .select(['audience', 'author_account as author'])
      .where('id', '=', id)
      .where('space_id', '=', space)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const text = await findPublicText(tx.db, id);
    if (post?.audience !== 'public' || !text) return;
    await takeBack(tx, event, {
      text,
      author: post.author,
      href: paths.post(space, id),
      write: async () => {
        await tx.db.updateTable('diary_post').set({ audience: 'members' }).where('id', '=', id).execute();
        await tx.record({ verb: 'post.unpublished', subject: id, space });
      },
    });
  });
}
