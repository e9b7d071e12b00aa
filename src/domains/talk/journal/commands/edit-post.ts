import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenJournalPost } from '../access.ts';
import { type JournalAudience, savesAnHour } from '../model.ts';
import { canEdit } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { lockPost } from '../steps/lock-post.ts';

interface PostEdit {
  readonly body: string;
  readonly audience: JournalAudience;
  /** Of the text that the writer edited. */
  readonly version: number;
}

/** Other words, or other readers. What another tab has saved since is not overwritten. */
export async function editPost<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  { body, audience, version }: PostEdit,
): Promise<Result<'edited', 'notAllowed' | 'privateDetails' | 'changedMeanwhile' | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canEdit(actor, post)) return refuse('notAllowed');
  return underCeiling(by, { limit: savesAnHour, key: actor.id, isNew: true }, () =>
    transact({ ...by, actor }, async (tx) => {
      const now = await lockPost(tx, post.id);
      if (!now) return refuse('notAllowed');
      if (now.body === body && now.audience === audience) return ok('edited'); // the same form, sent twice
      if (now.version !== version) return refuse('changedMeanwhile');
      const told = await findPublicDetails(tx, { author: actor.id, audience, body, alts: now.alts });
      if (told.length > 0) return refuse('privateDetails');
      await tx.db
        .updateTable('journal_post')
        .set({ body, audience, version: version + 1, edited_at: tx.now })
        .where('id', '=', post.id)
        .execute();
      await tx.record({ verb: 'journal.edited', subject: post.id, details: { audience } });
      return ok('edited');
    }),
  );
}
