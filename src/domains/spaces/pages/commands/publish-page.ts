import { transact } from '#domains/core/event-log/transact.ts';
import { requireNameConsent } from '#domains/spaces/pupils/steps/require-name-consent.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../access.ts';
import type { Audience } from '../model.ts';
import { canPublish } from '../policy.ts';

/** Publishes a page with the pictures in it, or makes it members-only again. */
export async function publishPage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
  audience: Audience,
  consent: readonly string[] = [],
): Promise<Result<Audience, 'notAllowed' | 'namesPupils'>> {
  const { space } = page;
  if (!canPublish(by.actor, space, page)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('space_page')
      .select(['title', 'body', 'audience'])
      .where('id', '=', page.id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const text = kept && {
      space: space.id,
      kind: 'page' as const,
      subject: page.id,
      title: kept.title,
      html: kept.body,
    };
    const opens = audience === 'public' && kept?.audience !== 'public';
    if (opens && text && !(await requireNameConsent(tx, text, consent))) return refuse('namesPupils');
    const { numUpdatedRows } = await tx.db
      .updateTable('space_page')
      .set({ audience })
      .where('id', '=', page.id)
      .where('audience', '!=', audience)
      .where('archived_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok(audience);
    const verb = audience === 'public' ? 'page.published' : 'page.unpublished';
    await tx.record({ verb, subject: page.id, space: space.id });
    tx.publish(topicOf(space.id));
    return ok(audience);
  });
}
