import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isChanged } from '#platform/version-of.ts';
import type { CountryStatus } from '../../model.ts';
import type { EditableCountry } from '../access.ts';
import { shownCountry } from '../model.ts';
import { canEditProgramme } from '../policy.ts';

interface Dates {
  readonly status: CountryStatus;
  readonly from: string;
  readonly until: string | null;
}

/** Changes the dates between which a country takes part. Members and projects that are there stay; nobody new can register after it left. */
export async function editCountry<actor extends Actor>(
  by: By<actor>,
  { code }: EditableCountry<NoInfer<actor>>,
  { status, from, until }: Dates,
  seen?: string,
): Promise<Result<'edited', 'notAllowed' | 'changedMeanwhile'>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('country')
      .select(['status', 'member_from as from', 'member_until as until'])
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (isChanged(seen, shownCountry(kept), shownCountry({ status, from, until }))) return refuse('changedMeanwhile');
    const { numUpdatedRows } = await tx.db
      .updateTable('country')
      .set({ status, member_from: from, member_until: until })
      .where('code', '=', code)
      .where(({ or, eb }) =>
        or([
          eb('status', 'is distinct from', status),
          eb('member_from', 'is distinct from', from),
          eb('member_until', 'is distinct from', until),
        ]),
      )
      .executeTakeFirst();
    // The same form, sent once more.
    if (numUpdatedRows === 0n) return ok('edited');
    const details = { status, from, ...(until && { until }) };
    await tx.record({ verb: 'programme.country_changed', subject: actor.id, country: code, details });
    return ok('edited');
  });
}
