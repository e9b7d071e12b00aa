import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Officer } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Decision, Project } from '../../model.ts';

interface NewDecision extends Pick<Project, 'id' | 'round'> {
  readonly countries: readonly CountryCode[];
  readonly decision: Decision;
  readonly reasonKey?: string | undefined;
  readonly reason?: string | undefined;
}

/** Writes the decision for each of these countries that has not decided in this round yet, and returns which these are. */
export async function recordDecision(
  tx: Tx<Officer>,
  { id, round, countries, decision, reasonKey, reason }: NewDecision,
): Promise<CountryCode[]> {
  const rows = await tx.db
    .insertInto('project_review')
    .values(
      countries.map((country) => ({
        project_id: id,
        round,
        country,
        decision,
        reason_key: reasonKey ?? null,
        reason: reason ?? null,
        decided_by: tx.actor.id,
        decided_at: tx.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['project_id', 'round', 'country']).doNothing())
    .returning('country')
    .execute();
  for (const { country } of rows) await stopWaiting(tx, { subject: id, kinds: ['project_review'], on: { country } });
  return rows.map(({ country }) => country);
}
