import { daysAfter } from '#kernel/days.ts';
import type { AccountId, CountryCode, OfficerId, SupportServiceId } from '#kernel/ids.ts';
import { mainlandZone } from '#kernel/time-zone.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import { readIn } from './people.ts';
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
const officerNames: Readonly<Record<string, readonly [given: string, family: string]>> = {
  ES: ['Responsable', 'de España'],
  GR: ['Στέλεχος', 'Ελλάδας'],
};

/** A support service with an officer for each of the 33 countries, the central one, and the operator. */
export async function writeOfficers(tx: Db, chance: Chance, parts: Parts): Promise<void> {
  const at = daysAfter(parts.now, -2000);
  for (const place of places.filter(({ code }) => !laterMembers.includes(code)))
    await writeNational(tx, chance, {
      ...parts,
      at,
      country: place.code as string as CountryCode,
      language: readIn(place),
    });
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

interface National extends Parts {
  readonly country: CountryCode;
  /** Of the pages that the officer reads. */
  readonly language: string;
  readonly at: Date;
}

async function writeNational(tx: Db, chance: Chance, { country, language, at, ...parts }: National): Promise<void> {
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
    names: officerNames[country] ?? ['Officer', `of ${nameOf(country)}`],
    email: `officer.${small}@demo.example`,
    language,
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
  readonly language?: string;
  readonly zone?: string;
}

async function writeAccount(
  tx: Db,
  { id, kind, names, email, passwordHash, at, language = 'en', zone = 'Europe/Brussels' }: DemoAccount,
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
      language,
      time_zone: zone,
      created_at: at,
    })
    .execute();
}
