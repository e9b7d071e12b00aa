import { recordEvent } from '#domains/core/events/record-event.ts';
import { findOrAddService } from '#domains/core/programme/steps/find-or-add-service.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

interface Move {
  /** One or more, the first one's service is his; or every country, for the central service. */
  readonly serves: readonly [CountryCode, ...CountryCode[]] | 'every country';
  /** What the service is called, should it be founded now. */
  readonly serviceName: string;
}

/** Says anew whom an officer serves. He sees the other countries with his next page, and the former ones no more. */
export async function moveOfficer(
  db: Db,
  actor: Actor,
  { id, email }: SeenOfficer,
  { serves, serviceName, now }: Move & { readonly now: Date },
): Promise<Result<'moved', 'notYours'>> {
  if (!canManageOfficers(actor)) return refuse('notYours');
  await db.transaction().execute(async (tx) => {
    const country = serves === 'every country' ? null : serves[0];
    const service = await findOrAddService({ db: tx, now }, { country, name: serviceName, email });
    // Locks the officer: of two moves at once the later one stands, whole.
    await tx
      .updateTable('officer')
      .set({ service_id: service, every_country: country === null })
      .where('id', '=', id)
      .execute();
    await tx.deleteFrom('officer_country').where('officer_id', '=', id).execute();
    const countries = serves === 'every country' ? [] : [...new Set(serves)];
    if (countries.length > 0)
      await tx
        .insertInto('officer_country')
        .values(countries.map((code) => ({ officer_id: id, country: code })))
        .execute();
    const details = { serves: countries.join(',') || 'every country' };
    await recordEvent(tx, actor, { verb: 'account.officer_moved', subject: id, details }, now);
  });
  return ok('moved');
}
