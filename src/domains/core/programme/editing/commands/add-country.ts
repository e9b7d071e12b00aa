import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { CountryStatus } from '../../model.ts';
import { canEditProgramme } from '../policy.ts';

interface NewCountry {
  readonly code: CountryCode;
  readonly status: CountryStatus;
  readonly from: string;
}

/** A country joins the programme, with its own figures from zero. */
export async function addCountry(
  by: By<Actor>,
  { code, status, from }: NewCountry,
): Promise<Result<'added', 'notAllowed' | 'known'>> {
  const { actor } = by;
  if (!canEditProgramme(actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const added = await tx.db
      .insertInto('country')
      .values({ code, status, member_from: from })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return refuse('known');
    await tx.db.insertInto('figure').values({ country: code }).execute();
    await tx.record({
      verb: 'programme.country_added',
      subject: actor.id,
      country: code,
      details: { status, from },
    });
    return ok('added');
  });
}
