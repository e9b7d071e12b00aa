import type { Faker } from '@faker-js/faker';
import { fold } from '#kernel/fold.ts';
import type { CountryCode, MemberId, SchoolId } from '#kernel/ids.ts';
import type { Chance } from './chance.ts';
import { agree } from './names.ts';
import { type DemoPlace, places } from './places.ts';
import { levelOf } from './school-levels.ts';
import { type DemoWords, wordProfile } from './word-profile.ts';

export interface DemoSchool {
  readonly id: SchoolId;
  readonly country: CountryCode;
  readonly name: string;
  readonly town: string;
  readonly type: string;
  readonly place: DemoPlace;
}

export type DemoState = 'verified' | 'waiting' | 'refused';

export interface DemoTeacher extends DemoWords {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly school: DemoSchool;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
  readonly state: DemoState;
  readonly spoken: readonly (readonly [language: string, level: 'A2' | 'B1' | 'B2' | 'C1' | 'native'])[];
  readonly registeredAt: Date;
  readonly activeOn: Date;
  readonly available: boolean;
  readonly awayUntil: string | null;
}

const interfaceLanguages = ['en', 'es', 'el'];
const foreign = ['en', 'fr', 'de', 'es', 'it'] as const;
const levels = ['A2', 'B1', 'B2', 'C1'] as const;
const towns = places.flatMap((place) => place.towns.map((town) => ({ place, town })));
const day = 86_400_000;

/** As many schools as asked, in one town after the other: larger countries have more towns, and so more schools. */
export function inventSchools(chance: Chance, count: number, now: Date): DemoSchool[] {
  return Array.from({ length: count }, (_, index) => {
    const { place, town } = towns[index % towns.length] ?? chance.pick(towns);
    const name = chance
      .pick(place.schools)
      .replace('{town}', town)
      .replace('{n}', String(1 + chance.below(28)));
    const at = new Date(now.getTime() - chance.below(900) * day);
    return {
      id: chance.id<SchoolId>(at),
      country: place.code as string as CountryCode,
      name,
      town,
      type: levelOf(name).type,
      place,
    };
  });
}

export function inventTeachers(
  chance: Chance,
  {
    schools,
    count,
    now,
    fakers,
  }: {
    readonly schools: readonly DemoSchool[];
    readonly count: number;
    readonly now: Date;
    readonly fakers: ReadonlyMap<string, Faker>;
  },
): DemoTeacher[] {
  return Array.from({ length: count }, (_, index) => {
    const school = schools[index % schools.length] ?? chance.pick(schools);
    return inventTeacher(chance, { school, index, now, fakers });
  });
}

function inventTeacher(
  chance: Chance,
  { school, index, now, fakers }: { school: DemoSchool; index: number; now: Date; fakers: ReadonlyMap<string, Faker> },
): DemoTeacher {
  const { place, country } = school;
  const [givenName, familyName] = nameFrom(place, chance, fakers);
  const registeredAt = new Date(now.getTime() - (20 + chance.below(1500)) * day);
  const own = firstLanguage(place);
  const words = wordProfile(chance, { language: chance.happens(0.8) ? own : 'en', school });
  const state: DemoState = index % 17 === 9 ? 'waiting' : index % 61 === 40 ? 'refused' : 'verified';
  return {
    id: chance.id<MemberId>(registeredAt),
    country,
    school,
    givenName,
    familyName,
    email: `${addressPart(givenName)}.${addressPart(familyName)}.${index}@schools.example`,
    language: readIn(place),
    state,
    ...words,
    spoken: spokenBy(place, chance, words),
    registeredAt,
    activeOn: new Date(now.getTime() - chance.below(state === 'verified' ? 120 : 20) * day),
    available: chance.happens(0.8),
    awayUntil: chance.happens(0.05) ? '2027-01-10' : null,
  };
}

export function nameFrom(
  { names }: DemoPlace,
  chance: Chance,
  fakers: ReadonlyMap<string, Faker>,
): [given: string, family: string] {
  const sex = chance.happens(0.75) ? 'female' : 'male';
  if (typeof names !== 'string') return [chance.pick(names[sex].given), chance.pick(names[sex].family)];
  const faker = fakers.get(names);
  if (!faker) throw new Error(`No names for ${names}.`);
  return [faker.person.firstName(sex), agree(names, faker.person.lastName(sex), sex)];
}

const firstLanguage = ({ languages }: DemoPlace): string => languages[0] ?? 'en';

/** The language of the pages that somebody there chooses. */
export function readIn(place: DemoPlace): string {
  const own = firstLanguage(place);
  return interfaceLanguages.includes(own) ? own : 'en';
}

/** People who present themselves in a foreign language know it well. */
function spokenBy(
  place: DemoPlace,
  chance: Chance,
  { writtenIn }: Pick<DemoWords, 'writtenIn'>,
): DemoTeacher['spoken'] {
  const own = firstLanguage(place);
  const learned = [...new Set<string>(['en', chance.pick(foreign)])].filter((language) => language !== own);
  const level = (language: string) => chance.pick(language === writtenIn ? levels.slice(1) : levels);
  return [[own, 'native'] as const, ...learned.map((language) => [language, level(language)] as const)];
}

function addressPart(name: string): string {
  const plain = fold(name).replaceAll(/[^a-z]+/g, '');
  return plain || 'teacher';
}
