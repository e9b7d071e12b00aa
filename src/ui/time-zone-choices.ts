import { alphabet } from './formats.ts';
import { countryName } from './names-of.ts';
import type { Choice, ChoiceGroup } from './select-field.tsx';

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The zones of each country. */
function zonesByCountry(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((region) => {
        const zones = new Intl.Locale('und', { region }).getTimeZones?.() ?? [];
        return zones.length > 0 ? [[region, zones] as const] : [];
      }),
  );
  return known;
}

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "Greece"; "Spain, Canary" where a country has several. */
function choicesOf(country: string, zones: readonly string[], language: string): Choice[] {
  const name = countryName(country, language);
  return zones.map((value) => ({ value, label: zones.length > 1 ? `${name}, ${cityOf(value)}` : name }));
}

interface Options {
  readonly language: string;
  /** Of which the reader most likely lives by the zone. */
  readonly country: string | undefined;
  readonly offered: readonly string[];
  readonly others: string;
}

/** Time zones by the names of their countries in the reader's language, those of their own country first. */
export function timeZoneChoices({ language, country, offered, others }: Options): ChoiceGroup[] {
  const isOffered = new Set(offered);
  const countries = [...zonesByCountry()].flatMap(([code, zones]) => {
    const own = zones.filter((zone) => isOffered.has(zone));
    return own.length > 0 ? [[code, own] as const] : [];
  });
  const own = countries.find(([code]) => code === country);
  const named = new Set(countries.flatMap(([, zones]) => zones));
  const rest = countries
    .filter(([code]) => code !== country)
    .flatMap(([code, zones]) => choicesOf(code, zones, language));
  const nameless = offered
    .filter((zone) => !named.has(zone))
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  const compare = alphabet(language);
  const sorted = [...rest, ...nameless].sort((one, other) => compare(one.label, other.label));
  return [
    ...(own ? [{ label: countryName(own[0], language), choices: choicesOf(...own, language) }] : []),
    { label: others, choices: sorted },
  ];
}
