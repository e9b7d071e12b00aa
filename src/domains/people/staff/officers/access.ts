import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import { canManageOfficers } from './policy.ts';

declare const seen: unique symbol;

interface Officer {
  readonly id: OfficerId;
  readonly kind: 'officer';
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly serves: readonly CountryCode[] | 'every country';
}
/** An officer as an operator sees them. */
export type SeenOfficer<actor extends Actor = Actor> = Officer & LoadedFor<actor> & { readonly [seen]: true };

export async function findOfficer<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenOfficer<actor> | undefined> {
  if (!canManageOfficers(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('officer')
    .innerJoin('account', 'account.id', 'officer.id')
    .select(['officer.id', 'account.name', 'email', 'language', 'every_country'])
    .select(
      sql<CountryCode[]>`array(select country from officer_country where officer_id = officer.id order by country)`.as(
        'countries',
      ),
    )
    .where('officer.id', '=', id as OfficerId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { every_country, countries, ...officer } = row;
  const serves = every_country ? 'every country' : countries;
  return { ...officer, kind: 'officer', serves } as SeenOfficer<actor>;
}
