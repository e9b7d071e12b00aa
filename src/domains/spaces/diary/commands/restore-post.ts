import { transact } from '#domains/core/event-log/transact.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import type { Audience } from '../model.ts';
import { canRestorePost } from '../policy.ts';
import { findPublicText } from '../queries/public-text.ts';

interface Restoring {
  /** 'members' where a post that was public comes back for people of the space only. */
  readonly audience?: Audience | undefined;
  /** The pupils whom a public post names, and for whom the consent is stated to be held. */
  readonly consent?: readonly string[];
}

/** Shows a removed post again, to its former audience or to people of the space only. */
export async function restorePost<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  { audience = 'public', consent = [] }: Restoring = {},
): Promise<Result<'restored', 'notAllowed' | 'privateDetails'>> {
  if (diary.side === 'inside' && !post.removal) return ok('restored'); // the same form, sent twice
  if (!canRestorePost(by.actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  const before = audience === 'public' ? await findPublicText(by.db, post.id) : undefined;
  if (before) await searchAhead(by, before);
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('diary_post')
      .select('audience')
      .where('id', '=', post.id)
      .where('removed_at', 'is not', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const opens = kept?.audience === 'public' && audience === 'public';
    const text = opens ? await findPublicText(tx.db, post.id) : undefined;
    if (text && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
    const { numUpdatedRows } = await tx.db
      .updateTable('diary_post')
      .set({ removed_at: null, removed_by: null, ...(audience === 'members' && { audience }) })
      .where('id', '=', post.id)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('restored');
    await tx.record({ verb: 'post.restored', subject: post.id, space });
    tx.publish(topicOf(space));
    return ok('restored');
  });
}
