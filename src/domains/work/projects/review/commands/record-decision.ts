import type { Officer } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Decision, Project } from '../../model.ts';

interface Deciding {
  readonly project: Pick<Project, 'id' | 'round'>;
  readonly countries: readonly CountryCode[];
  readonly decision: Decision;
  readonly reasonKey?: string;
  readonly reason?: string;
}

/** Writes the decision of each country that has not decided in this round yet, and tells which these were. */
export async function recordDecision(
  tx: Db,
  actor: Officer,
  { project, countries, decision, reasonKey, reason }: Deciding,
  now: Date,
): Promise<CountryCode[]> {
  const rows = await tx
    .insertInto('project_review')
    .values(
      countries.map((country) => ({
        project_id: project.id,
        round: project.round,
        country,
        decision,
        reason_key: reasonKey ?? null,
        reason: reason ?? null,
        decided_by: actor.id,
        decided_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['project_id', 'round', 'country']).doNothing())
    .returning('country')
    .execute();
  return rows.map((row) => row.country);
}
