import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { CountryStatus } from '../../model.ts';
import type { EditableCountry } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface Dates {
  readonly status: CountryStatus;
  readonly from: string;
  readonly until: string | null;
}

/** Changes since when and till when a country takes part. Who is there stays; nobody new can register after it left. */
export async function editCountry(
  db: Db,
  actor: Actor,
  { code }: EditableCountry,
  { status, from, until, now }: Dates & { readonly now: Date },
): Promise<Result<'edited', 'notYours'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    await tx
      .updateTable('country')
      .set({ status, member_from: from, member_until: until })
      .where('code', '=', code)
      .execute();
    const details = { status, from, ...(until && { until }) };
    // A country has no id of its own kind: the deed is found by who did it, and by its country.
    await recordEvent(tx, actor, { verb: 'programme.country_changed', subject: actor.id, country: code, details }, now);
    return ok('edited');
  });
}
