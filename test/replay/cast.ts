import { allLocales, en, Faker, type LocaleDefinition } from '@faker-js/faker';
import { type Chance, chanceOf } from '#demo/seed/chance.ts';
import { agree } from '#demo/seed/names.ts';
import { type DemoPlace, places } from '#demo/seed/places.ts';
import { fold } from '#kernel/fold.ts';
import { fullName } from '#kernel/full-name.ts';

interface School {
  readonly school: string;
  readonly town: string;
  readonly domain: string;
  readonly headName: string;
  readonly headEmail: string;
}

/** A teacher before the registration. */
export interface Teacher extends School {
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly email: string;
  readonly country: string;
  /** Their own language, ISO 639-1. */
  readonly language: string;
}

interface Machine {
  /** As a browser sends them: their own first, then English. */
  readonly languages: string;
  /** Their network address. */
  readonly network: string;
}

export interface Cast {
  teacher(country: string): Teacher;
  officer(country: string): { readonly givenName: string; readonly familyName: string; readonly email: string };
  /** Names that occur nowhere else, so that each place where one stands can be found. */
  pupils(country: string, count: number): string[];
  machine(country: string): Machine;
}

/** Countries for which the demonstration has no places: names in their language, where the generator has it. */
const furtherNames: Readonly<Record<string, string>> = {
  AM: 'hy',
  AZ: 'az',
  BA: 'hr',
  GE: 'ka_GE',
  JO: 'ar',
  LB: 'ar',
  LI: 'de',
  MD: 'ro_MD',
  ME: 'sr_RS_latin',
  TN: 'ar',
  UA: 'uk',
};

export function createCast(seed: number): Cast {
  const chance = chanceOf(seed);
  const namesOf = namesByCountry(chance, seed);
  const named = new Set<string>();
  const schools = new Map<string, School>();
  let count = 0;
  /** Names are unique: people are found by them. */
  const person = (country: string): [given: string, family: string] => {
    let [given, family] = namesOf(country);
    for (let tries = 0; named.has(`${given} ${family}`); tries += 1) {
      const [other, further] = namesOf(country);
      [given, family] = tries < 20 ? [other, further] : [`${given} ${other}`, family];
    }
    named.add(`${given} ${family}`);
    count += 1;
    return [given, family];
  };
  /** Sometimes the same school again, for colleagues. */
  const schoolIn = (country: string): School => {
    const place = placeOf(country);
    const town = chance.pick(place.towns);
    const number = String(1 + chance.below(80));
    const name = chance.pick(place.schools).replace('{town}', town).replace('{n}', number);
    const known = schools.get(`${country} ${name}`);
    if (known) return known;
    const domain = `school-${schools.size + 1}.${country.toLowerCase()}.example`;
    const headName = namesOf(country).join(' ');
    const school = { school: name, town, domain, headName, headEmail: `head@${domain}` };
    schools.set(`${country} ${name}`, school);
    return school;
  };
  return {
    teacher(country) {
      const [givenName, familyName] = person(country);
      const school = schoolIn(country);
      const name = fullName({ givenName, familyName });
      const email = `${addressPart(givenName)}.${addressPart(familyName)}.${count}@${school.domain}`;
      return { givenName, familyName, name, email, country, language: languageOf(country), ...school };
    },
    officer(country) {
      const [givenName, familyName] = person(country);
      return { givenName, familyName, email: `officer@service.${country.toLowerCase()}.example` };
    },
    pupils: (country, many) => Array.from({ length: many }, () => `${namesOf(country)[0]} ${nickname(chance, named)}`),
    machine(country) {
      count += 1;
      const own = languageOf(country);
      // Addresses of the block reserved for benchmarks (RFC 2544).
      const network = `198.${18 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`;
      return { languages: own === 'en' ? 'en' : `${own}-${country},${own};q=0.9,en;q=0.5`, network };
    },
  };
}

function placeOf(country: string): Pick<DemoPlace, 'names' | 'towns' | 'schools'> {
  const place = places.find(({ code }) => code === country);
  const names = furtherNames[country] ?? 'en';
  return place ?? { names, towns: ['Oldtown', 'Newtown', 'Rivertown', 'Hilltown'], schools: ['School {n}, {town}'] };
}

function namesByCountry(chance: Chance, seed: number): (country: string) => [given: string, family: string] {
  const known: Readonly<Record<string, LocaleDefinition | undefined>> = allLocales;
  const fakers = new Map<string, Faker>();
  const fakerOf = (locale: string): Faker => {
    const faker = fakers.get(locale) ?? new Faker({ locale: [known[locale] ?? en, en], seed: seed + fakers.size });
    fakers.set(locale, faker);
    return faker;
  };
  return (country) => {
    const { names } = placeOf(country);
    const sex = chance.happens(0.75) ? 'female' : 'male';
    if (typeof names !== 'string') return [chance.pick(names[sex].given), chance.pick(names[sex].family)];
    const { person } = fakerOf(names);
    return [person.firstName(sex), agree(names, person.lastName(sex), sex)];
  };
}

/** A nickname of syllables that are no word of a language. */
function nickname(chance: Chance, taken: Set<string>): string {
  const syllable = () => `${chance.pick([...'bdfgkmnpvz'])}${chance.pick(['uo', 'ae', 'oi', 'ua'])}`;
  for (;;) {
    const name = `${syllable()}${syllable()}${syllable()}q`;
    if (taken.has(name)) continue;
    taken.add(name);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  }
}

function languageOf(country: string): string {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return language === 'nb' ? 'no' : language;
}

function addressPart(name: string): string {
  return fold(name).replaceAll(/[^a-z]+/g, '') || 'teacher';
}
