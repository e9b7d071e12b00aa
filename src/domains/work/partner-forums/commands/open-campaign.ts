import { transact } from '#domains/core/event-log/transact.ts';
import { openSpace } from '#domains/spaces/spaces/steps/open-space.ts';
import type { Officer } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type Campaign, stateOn } from '../model.ts';
import { paths } from '../paths.ts';
import { canRunForums } from '../policy.ts';
import { updateState } from '../steps/update-state.ts';

/** Opens a forum for some weeks, once however often its form is sent. */
export async function openCampaign(
  by: By<Officer>,
  { idempotencyKey, title, about, opensOn, closesOn }: Campaign & { readonly idempotencyKey: string },
): Promise<Result<SpaceId, 'notAllowed' | 'taken'>> {
  if (!canRunForums(by.actor)) return refuse('notAllowed');
  const id = idempotencyKey as SpaceId;
  return transact(by, async (tx) => {
    const known = await tx.db.selectFrom('space').select('kind').where('id', '=', id).executeTakeFirst();
    if (known) return known.kind === 'forum' ? ok(id) : refuse('taken');
    await openSpace(tx, {
      id,
      kind: 'forum',
      title,
      parts: ['forum'],
      publicSide: false,
      countries: [],
      country: null,
      about: paths.forum(id),
      administrators: [],
    });
    const days = { opensOn, closesOn };
    await tx.db
      .insertInto('partner_forum')
      .values({
        space_id: id,
        about,
        opens_on: opensOn,
        closes_on: closesOn,
        state: stateOn(isoDay(tx.now), days),
        opened_by: tx.actor.id,
      })
      .execute();
    await updateState(tx, id, days);
    await tx.record({ verb: 'campaign.opened', subject: id, space: id });
    return ok(id);
  });
}
