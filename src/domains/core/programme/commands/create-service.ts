import type { CountryCode, SupportServiceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';

interface NewService {
  /** Null: the central service. */
  readonly country: CountryCode | null;
  readonly name: string;
  readonly email: string;
}

/** The support service of a country, or the central one; founded where there is none yet. Of two who come at once one founds it. */
export async function createService(
  tx: Db,
  { country, name, email }: NewService,
  { now }: { readonly now: Date },
): Promise<SupportServiceId> {
  // Two central services have no key that they share: the country's row, or the first of all, is the place to queue.
  await tx
    .selectFrom('country')
    .select('code')
    .where(({ eb }) =>
      country
        ? eb('code', '=', country)
        : eb(
            'code',
            '=',
            eb.selectFrom('country').select((of) => of.fn.min('code').as('code')),
          ),
    )
    .forNoKeyUpdate()
    .execute();
  const known = await tx
    .selectFrom('support_service')
    .select('id')
    .where('country', country ? '=' : 'is', country)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId<SupportServiceId>();
  await tx
    .insertInto('support_service')
    .values({ id, kind: country ? 'national' : 'central', country, name, email, created_at: now })
    .execute();
  return id;
}
