import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type OfficerId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { canManageOfficers } from './policy.ts';

declare const seen: unique symbol;

/** An officer as the operator sees him. */
export interface SeenOfficer {
  readonly [seen]: true;
  readonly id: OfficerId;
  readonly kind: 'officer';
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly serves: readonly CountryCode[] | 'every country';
}

export async function findOfficer(db: Db, actor: Actor, id: string): Promise<SeenOfficer | undefined> {
  if (!canManageOfficers(actor) || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('officer')
    .innerJoin('account', 'account.id', 'officer.id')
    .select(['officer.id', 'given_name', 'family_name', 'email', 'language', 'every_country'])
    .select(
      sql<CountryCode[]>`array(select country from officer_country where officer_id = officer.id order by country)`.as(
        'countries',
      ),
    )
    .where('officer.id', '=', id as OfficerId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { given_name, family_name, every_country, countries, ...officer } = row;
  const serves = every_country ? 'every country' : countries;
  return { ...officer, kind: 'officer', serves, name: `${given_name} ${family_name}` } as SeenOfficer;
}
