import { sql } from 'kysely';
import type { Operator } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import type { CountryCode, OfficerId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type InvitedState, invitedState } from '../model.ts';

export interface ListedOfficer {
  readonly id: OfficerId;
  readonly name: string;
  readonly email: string;
  /** What the support service is called that the officer belongs to. */
  readonly service: string;
  readonly serves: readonly CountryCode[] | 'every country';
  readonly state: InvitedState;
}

const pageLength = 100;

/** The officers, newest first, a page at a time. */
export async function listOfficers(
  db: Db,
  _operator: Operator,
  { after }: { readonly after: string | undefined },
): Promise<{ readonly officers: readonly ListedOfficer[]; readonly next: OfficerId | undefined }> {
  const rows = await db
    .selectFrom('officer')
    .innerJoin('account', 'account.id', 'officer.id')
    .innerJoin('support_service', 'support_service.id', 'officer.service_id')
    .select(['officer.id', 'account.name', 'account.email', 'every_country', 'suspended_at'])
    .select('support_service.name as service')
    .select(({ eb }) => [
      eb('password_hash', 'is not', null).as('has_password'),
      eb('totp_secret_sealed', 'is not', null).as('has_second_factor'),
    ])
    .select(
      sql<
        CountryCode[] | null
      >`(select array_agg(country order by country) from officer_country where officer_id = officer.id)`.as(
        'countries',
      ),
    )
    .$if(after !== undefined, (query) => query.where('officer.id', '<', after as OfficerId))
    .orderBy('officer.id', 'desc')
    .limit(pageLength + 1)
    .execute();
  const { shown, last } = takePage(rows, pageLength);
  const officers = shown.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    service: row.service,
    serves: row.every_country ? ('every country' as const) : (row.countries ?? []),
    state: invitedState(row),
  }));
  return { officers, next: last?.id };
}
