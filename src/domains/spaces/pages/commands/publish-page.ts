import { transact } from '#domains/core/event-log/transact.ts';
import { changeAudience } from '#domains/spaces/pupils/steps/change-audience.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Result, refuse } from '#kernel/result.ts';
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
): Promise<Result<Audience, 'notAllowed' | 'privateDetails'>> {
  const { space } = page;
  if (!canPublish(by.actor, space, page)) return refuse('notAllowed');
  const { id: subject, title, body: html } = page;
  if (audience === 'public') await searchAhead(by, { space: space.id, kind: 'page', subject, title, html });
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('space_page')
      .select(['title', 'body', 'audience'])
      .where('id', '=', page.id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return changeAudience(tx, {
      space: space.id,
      from: kept?.audience,
      to: audience,
      consent,
      findText: async () =>
        kept && { space: space.id, kind: 'page', subject: page.id, title: kept.title, html: kept.body },
      write: () =>
        tx.db
          .updateTable('space_page')
          .set({ audience })
          .where('id', '=', page.id)
          .where('audience', '!=', audience)
          .where('archived_at', 'is', null)
          .where('hidden_at', 'is', null)
          .executeTakeFirst(),
      record: () =>
        tx.record({
          verb: audience === 'public' ? 'page.published' : 'page.unpublished',
          subject: page.id,
          space: space.id,
        }),
    });
  });
}
