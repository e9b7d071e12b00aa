import type { Actor } from '../../../../kernel/actor.ts';
import type { CountryCode } from '../../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { CountryStatus } from '../../model.ts';
import type { EditableCountry } from '../access.ts';
import { canEditProgramme } from '../policy.ts';

interface Dates {
  readonly status: CountryStatus;
  readonly from: string;
}

/** Changes since when and till when a country takes part. Who is there stays; nobody new can register after it left. */
export async function editCountry(
  db: Db,
  actor: Actor,
  { code }: EditableCountry,
  { status, from, until, now }: Dates & { readonly until: string | null; readonly now: Date },
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

/** A country joins the programme, with its own figures from zero. */
export async function addCountry(
  db: Db,
  actor: Actor,
  { code, status, from, now }: Dates & { readonly code: CountryCode; readonly now: Date },
): Promise<Result<'added', 'notYours' | 'known'>> {
  if (!canEditProgramme(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('country')
      .values({ code, status, member_from: from })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refuse('known');
    await tx.insertInto('figure').values({ country: code }).execute();
    const deed = {
      verb: 'programme.country_added',
      subject: actor.id,
      country: code,
      details: { status, from },
    } as const;
    await recordEvent(tx, actor, deed, now);
    return ok('added');
  });
}
