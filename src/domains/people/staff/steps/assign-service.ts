import type { Tx } from '#domains/core/event-log/transact.ts';
import { findOrAddService } from '#domains/core/programme/steps/find-or-add-service.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type ServedCountries, servedCodes } from '../model.ts';

export interface Assignment {
  /** The officer belongs to the service of the first country. */
  readonly serves: ServedCountries;
  /** What the service is called, should it be founded now. */
  readonly serviceName: string;
}

/** The service to which an officer belongs and the countries that they serve, in place of any former ones. */
export async function assignService(
  tx: Pick<Tx, 'db' | 'now'>,
  { id, email }: { readonly id: OfficerId; readonly email: string },
  { serves, serviceName }: Assignment,
): Promise<void> {
  const country = serves === 'every country' ? null : serves[0];
  const assigned = {
    service_id: await findOrAddService(tx, { country, name: serviceName, email }),
    every_country: country === null,
  };
  // Locks the officer: of two assignments at once the later one holds, with all its countries.
  await tx.db
    .insertInto('officer')
    .values({ id, ...assigned })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(assigned))
    .execute();
  await tx.db.deleteFrom('officer_country').where('officer_id', '=', id).execute();
  const codes = servedCodes(serves);
  if (codes.length > 0)
    await tx.db
      .insertInto('officer_country')
      .values(codes.map((code) => ({ officer_id: id, country: code })))
      .execute();
}
