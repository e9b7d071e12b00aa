import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { isoDay } from '#kernel/days.ts';
import type { By } from '#platform/command.ts';
import { mostCampaigns } from '../model.ts';
import { updateState } from '../steps/update-state.ts';

/** Opens the campaigns that begin today, and closes those whose last day was yesterday. */
export async function turnCampaigns(by: By<'program'>): Promise<void> {
  const today = isoDay(by.now);
  await transact(by, async (tx) => {
    const rows = await tx.db
      .selectFrom('partner_forum')
      .select('space_id as id')
      .select([sql<string>`opens_on::text`.as('opensOn'), sql<string>`closes_on::text`.as('closesOn')])
      .where('topic', 'is', null)
      .where(sql<boolean>`state <> case when opens_on > ${today}::date then 'planned'
        when closes_on < ${today}::date then 'closed' else 'open' end`)
      .limit(mostCampaigns)
      .forUpdate()
      .execute();
    for (const { id, ...days } of rows) await updateState(tx, id, days);
  });
}
