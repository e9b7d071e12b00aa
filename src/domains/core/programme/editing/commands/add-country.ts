import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { CountryStatus } from '../../model.ts';
import { canEditProgramme } from '../policy.ts';

interface NewCountry {
  readonly code: CountryCode;
  readonly status: CountryStatus;
  readonly from: string;
}

/** A country joins the programme, with its own figures from zero. */
export async function addCountry(
  db: Db,
  actor: Actor,
  { code, status, from, now }: NewCountry & { readonly now: Date },
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
