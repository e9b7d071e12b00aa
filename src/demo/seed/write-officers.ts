import { daysAfter } from '#kernel/days.ts';
import type { AccountId, CountryCode, OfficerId, SupportServiceId } from '#kernel/ids.ts';
import { mainlandZone } from '#kernel/time-zone.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import { places } from './places.ts';

const laterMembers = ['RS'];

interface Parts {
  readonly passwordHash: string;
  readonly now: Date;
}

const nameOf = (code: string) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;

/** Services call themselves by a name of their own; these are the ones of the languages that the pages are in. */
const ownNames: Readonly<Record<string, string>> = {
  ES: 'Servicio Nacional de Apoyo de España',
  GR: 'Εθνική Υπηρεσία Υποστήριξης Ελλάδας',
};

/** A support service with an officer for each of the 33 countries, the central one, and the operator. */
export async function writeOfficers(tx: Db, chance: Chance, parts: Parts): Promise<void> {
  const at = daysAfter(parts.now, -2000);
  for (const { code } of places.filter((place) => !laterMembers.includes(place.code)))
    await writeNational(tx, chance, { ...parts, at, country: code as string as CountryCode });
  const central = chance.id<SupportServiceId>(at);
  const officer = chance.id<OfficerId>(at);
  await tx
    .insertInto('support_service')
    .values({
      id: central,
      kind: 'central',
      country: null,
      name: 'Central Support Service',
      email: 'central@services.example',
      created_at: at,
    })
    .execute();
  await writeAccount(tx, {
    ...parts,
    at,
    id: officer,
    kind: 'officer',
    names: ['Central', 'Officer'],
    email: 'central@demo.example',
  });
  await tx.insertInto('officer').values({ id: officer, service_id: central, every_country: true }).execute();
  await writeAccount(tx, {
    ...parts,
    at,
    id: chance.id(at),
    kind: 'operator',
    names: ['The', 'Operator'],
    email: 'operator@demo.example',
  });
}

async function writeNational(
  tx: Db,
  chance: Chance,
  { country, at, ...parts }: Parts & { readonly country: CountryCode; readonly at: Date },
): Promise<void> {
  const [service, officer] = [chance.id<SupportServiceId>(at), chance.id<OfficerId>(at)];
  const small = country.toLowerCase();
  await tx
    .insertInto('support_service')
    .values({
      id: service,
      kind: 'national',
      country,
      name: ownNames[country] ?? `National Support Service of ${nameOf(country)}`,
      email: `${small}@services.example`,
      created_at: at,
    })
    .execute();
  await writeAccount(tx, {
    ...parts,
    at,
    id: officer,
    kind: 'officer',
    names: ['Officer', `of ${nameOf(country)}`],
    email: `officer.${small}@demo.example`,
    zone: mainlandZone(country),
  });
  await tx.insertInto('officer').values({ id: officer, service_id: service }).execute();
  await tx.insertInto('officer_country').values({ officer_id: officer, country }).execute();
}

interface DemoAccount extends Parts {
  readonly id: AccountId;
  readonly kind: 'officer' | 'operator';
  readonly names: readonly [given: string, family: string];
  readonly email: string;
  readonly at: Date;
  readonly zone?: string;
}

async function writeAccount(
  tx: Db,
  { id, kind, names, email, passwordHash, at, zone = 'Europe/Brussels' }: DemoAccount,
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id,
      kind,
      given_name: names[0],
      family_name: names[1],
      email,
      email_key: email,
      email_confirmed_at: at,
      password_hash: passwordHash,
      language: 'en',
      time_zone: zone,
      created_at: at,
    })
    .execute();
}
