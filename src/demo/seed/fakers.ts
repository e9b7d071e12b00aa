import { Faker, type LocaleDefinition } from '@faker-js/faker';
import { places } from './places.ts';

/** The generators of names that the places ask for, loaded only when there is something to seed. */
export async function loadFakers(): Promise<ReadonlyMap<string, Faker>> {
  const { allLocales } = await import('@faker-js/faker');
  const known: Readonly<Record<string, LocaleDefinition | undefined>> = allLocales;
  const asked = new Set(places.flatMap(({ names }) => (typeof names === 'string' ? [names] : [])));
  return new Map(
    [...asked].map((locale) => {
      const definition = known[locale];
      if (!definition) throw new Error(`The name generator does not know ${locale}.`);
      const faker = new Faker({ locale: [definition] });
      faker.seed(2012);
      return [locale, faker] as const;
    }),
  );
}
