import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { describeSpace } from '#domains/spaces/spaces/steps/describe-space.ts';
import type { Officer } from '#kernel/actor.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Campaign } from '../model.ts';
import { canRunForums } from '../policy.ts';
import { updateState } from '../steps/update-state.ts';

/** Changes title, text and days; a campaign that has ended opens again where its last day is put off. */
export async function editCampaign(
  by: By<Officer>,
  id: SpaceId,
  { title, about, opensOn, closesOn }: Campaign,
): Promise<Result<'edited', 'notAllowed'>> {
  if (!canRunForums(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const now = await tx.db
      .selectFrom('partner_forum')
      .innerJoin('space', 'space.id', 'partner_forum.space_id')
      .select(['space.title', 'about', sql<string>`opens_on::text`.as('opensOn')])
      .select(sql<string>`closes_on::text`.as('closesOn'))
      .where('space_id', '=', id)
      .where('topic', 'is', null)
      .forUpdate('partner_forum')
      .executeTakeFirst();
    if (!now) return refuse('notAllowed');
    // The same form, sent twice.
    if (now.title === title && now.about === about && now.opensOn === opensOn && now.closesOn === closesOn)
      return ok('edited');
    await tx.db
      .updateTable('partner_forum')
      .set({ about, opens_on: opensOn, closes_on: closesOn })
      .where('space_id', '=', id)
      .execute();
    await describeSpace(tx, id, { title });
    await updateState(tx, id, { opensOn, closesOn });
    await tx.record({ verb: 'campaign.edited', subject: id, space: id });
    return ok('edited');
  });
}
