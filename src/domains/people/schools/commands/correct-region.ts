import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSchool } from '../access.ts';
import { canCorrectRegion } from '../policy.ts';
import { knownRegion } from '../queries.ts';

/** An officer of its country says in which region a school is. */
export async function correctRegion<actor extends Actor>(
  by: By<actor>,
  { id, country }: SeenSchool<NoInfer<actor>>,
  typed: string,
): Promise<Result<'corrected', 'notAllowed'>> {
  if (!canCorrectRegion(by.actor, { country })) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const region = await knownRegion(tx.db, country, typed);
    const { numUpdatedRows } = await tx.db
      .updateTable('school')
      .set({ region })
      .where('id', '=', id)
      .where('region', '<>', region)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await tx.record({ verb: 'school.edited', subject: id, country, details: { changed: 'region' } });
  });
  return ok('corrected');
}
