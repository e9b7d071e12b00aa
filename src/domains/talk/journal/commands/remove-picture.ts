import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenJournalPost } from '../access.ts';
import type { JournalPicture } from '../model.ts';
import { canEdit } from '../policy.ts';

/** For good, with its file: it may show somebody who does not want to be seen. */
export async function removePicture<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  picture: JournalPicture,
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canEdit(by.actor, post)) return refuse('notAllowed');
  const key = await transact(by, async (tx) => {
    const removed = await tx.db
      .deleteFrom('journal_picture')
      .where('id', '=', picture.id)
      .where('post_id', '=', post.id)
      .returning('file_key')
      .executeTakeFirst();
    if (removed) await tx.record({ verb: 'journal.picture_removed', subject: post.id });
    return removed?.file_key;
  });
  if (key) await by.services.files.remove(key);
  return ok('removed');
}
