import { transact } from '#domains/core/event-log/transact.ts';
import { openThread } from '#domains/spaces/replies/steps/open-thread.ts';
import type { Actor } from '#kernel/actor.ts';
import type { JournalPostId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { commentRules, type JournalAudience, postsADay } from '../model.ts';
import { canWrite } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';

interface NewPost {
  /** Becomes the id of the post: the same form sent twice writes one. */
  readonly idempotencyKey: JournalPostId;
  readonly body: string;
  readonly audience: JournalAudience;
}

export async function writePost<actor extends Actor>(
  by: By<actor>,
  { idempotencyKey: id, body, audience }: NewPost,
): Promise<Result<JournalPostId, 'notAllowed' | 'privateDetails' | 'taken' | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canWrite(actor)) return refuse('notAllowed');
  const before = await by.db
    .selectFrom('journal_post')
    .select(['author_account', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before) return before.author_account === actor.id && before.body === body ? ok(id) : refuse('taken');
  return underCeiling(by, { limit: postsADay, key: actor.id, isNew: true }, () =>
    transact({ ...by, actor }, async (tx) => {
      const told = await findPublicDetails(tx, { author: actor.id, audience, body });
      if (told.length > 0) return refuse('privateDetails');
      if (!(await openThread(tx, { id, space: null, rules: commentRules }))) return refuse('taken');
      await tx.db
        .insertInto('journal_post')
        .values({ id, author_account: actor.id, body, audience, posted_at: tx.now })
        .execute();
      await tx.record({ verb: 'journal.posted', subject: id, country: actor.country, details: { audience } });
      return ok(id);
    }),
  );
}
