import { daysAfter } from '../../kernel/days.ts';
import type { AccountId, CountryCode, OfficerId, SupportServiceId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';
import type { Chance } from './chance.ts';
import { places } from './places.ts';

const laterMembers = ['RS'];

/** A support service with an officer for each of the 33 countries, the central one, and the operator. */
export async function writeOfficers(
  tx: Db,
  chance: Chance,
  { passwordHash, now }: { readonly passwordHash: string; readonly now: Date },
): Promise<void> {
  const at = daysAfter(now, -2000);
  const account = (id: AccountId, kind: 'officer' | 'operator', given: string, family: string, email: string) => ({
    id,
    kind,
    given_name: given,
    family_name: family,
    email,
    email_key: email,
    email_confirmed_at: at,
    password_hash: passwordHash,
    language: 'en',
    time_zone: 'Europe/Brussels',
    created_at: at,
  });
  const national = places
    .filter(({ code }) => !laterMembers.includes(code))
    .map(({ code }) => ({
      country: code as string as CountryCode,
      service: chance.id<SupportServiceId>(at),
      officer: chance.id<OfficerId>(at),
    }));
  const central = { service: chance.id<SupportServiceId>(at), officer: chance.id<OfficerId>(at) };
  const name = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  await tx
    .insertInto('support_service')
    .values([
      ...national.map(({ country, service }) => ({
        id: service,
        kind: 'national' as const,
        country,
        name: `National Support Service of ${name(country)}`,
        email: `${country.toLowerCase()}@services.example`,
        created_at: at,
      })),
      {
        id: central.service,
        kind: 'central' as const,
        country: null,
        name: 'Central Support Service',
        email: 'central@services.example',
        created_at: at,
      },
    ])
    .execute();
  await tx
    .insertInto('account')
    .values([
      ...national.map(({ country, officer }) =>
        account(officer, 'officer', 'Officer', `of ${name(country)}`, `officer.${country.toLowerCase()}@demo.example`),
      ),
      account(central.officer, 'officer', 'Central', 'Officer', 'central@demo.example'),
      account(chance.id<AccountId>(at), 'operator', 'The', 'Operator', 'operator@demo.example'),
    ])
    .execute();
  await tx
    .insertInto('officer')
    .values([
      ...national.map(({ officer, service }) => ({ id: officer, service_id: service })),
      { id: central.officer, service_id: central.service, every_country: true },
    ])
    .execute();
  await tx
    .insertInto('officer_country')
    .values(national.map(({ country, officer }) => ({ officer_id: officer, country })))
    .execute();
}
