import type { Tx } from '#domains/core/event-log/transact.ts';
import { setSpaceWritable } from '#domains/spaces/spaces/steps/set-space-writable.ts';
import { isoDay } from '#kernel/days.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { type CampaignDays, stateOn } from '../model.ts';

/** Opens or closes a campaign as its days say. */
export async function updateState(tx: Pick<Tx, 'db' | 'now'>, id: SpaceId, days: CampaignDays): Promise<void> {
  const state = stateOn(isoDay(tx.now), days);
  await tx.db.updateTable('partner_forum').set({ state }).where('space_id', '=', id).execute();
  await setSpaceWritable(tx, id, state === 'open');
}
