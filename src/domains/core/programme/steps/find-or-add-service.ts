import type { Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, SupportServiceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';

interface NewService {
  /** Null: the central service. */
  readonly country: CountryCode | null;
  readonly name: string;
  readonly email: string;
}

/** The support service of a country, or the central one; added where there is none yet, once even if two commands add it at the same time. */
export async function findOrAddService(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { country, name, email }: NewService,
): Promise<SupportServiceId> {
  // Two central services share no unique key, so commands queue at a row of country: the country's own, or the first one.
  await db
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
  const known = await db
    .selectFrom('support_service')
    .select('id')
    .where('country', country ? '=' : 'is', country)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId<SupportServiceId>();
  await db
    .insertInto('support_service')
    .values({ id, kind: country ? 'national' : 'central', country, name, email, created_at: now })
    .execute();
  return id;
}
