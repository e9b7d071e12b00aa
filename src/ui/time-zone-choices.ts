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
        // Codes that another one has replaced: DD is DE now.
        if (Intl.getCanonicalLocales(`und-${region}`)[0] !== `und-${region}`) return [];
        const zones = new Intl.Locale('und', { region }).getTimeZones?.() ?? [];
        return zones.length > 0 ? [[region, zones] as const] : [];
      }),
  );
  return known;
}

/** Places of Europe whose zones the browser's tables name by an abbreviation: in these languages they are not as in the name of the zone. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Africa/Ceuta': { el: 'Θέουτα' },
  'Asia/Famagusta': { es: 'Famagusta', el: 'Αμμόχωστος' },
  'Asia/Nicosia': { es: 'Nicosia', el: 'Λευκωσία' },
  'Atlantic/Azores': { en: 'Azores', es: 'Azores', el: 'Αζόρες' },
  'Atlantic/Canary': { en: 'Canary Islands', es: 'Canarias', el: 'Κανάρια Νησιά' },
  'Atlantic/Madeira': { es: 'Madeira', el: 'Μαδέρα' },
  'Europe/Berlin': { es: 'Berlín', el: 'Βερολίνο' },
  'Europe/Busingen': { en: 'Büsingen', es: 'Büsingen', el: 'Μπύζινγκεν' },
  'Europe/Kaliningrad': { es: 'Kaliningrado', el: 'Καλίνινγκραντ' },
  'Europe/Kiev': { en: 'Kyiv', es: 'Kiev', el: 'Κίεβο' },
  'Europe/Lisbon': { es: 'Lisboa', el: 'Λισαβόνα' },
  'Europe/Madrid': { el: 'Μαδρίτη' },
  'Europe/Moscow': { es: 'Moscú', el: 'Μόσχα' },
  'Europe/Simferopol': { es: 'Simferópol', el: 'Συμφερόπολη' },
};

/** "hora de Nueva York", "Ώρα (Νέα Υόρκη)": how these languages name a zone by its place. */
const located: Readonly<Record<string, RegExp>> = { es: /^hora de:? (.+)$/iu, el: /^Ώρα \((.+)\)$/u };

/** The place of a zone in the reader's language, as far as it is known. */
function placeOf(zone: string, language: string): string {
  const known = places[zone]?.[language];
  if (known) return known;
  const pattern = located[language];
  const written = pattern && zoneName(zone, language);
  const [, place] = (written && pattern.exec(written)) || [];
  return place ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const named = new Map<string, string | undefined>();

/** To ask for the names of all zones takes long. */
function zoneName(timeZone: string, language: string): string | undefined {
  const key = `${language} ${timeZone}`;
  if (named.has(key)) return named.get(key);
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  named.set(key, name);
  return name;
}

/** "Greece"; "Spain, Canary Islands" where a country has several. */
function choicesOf(country: string, zones: readonly string[], language: string): Choice[] {
  const name = countryName(country, language);
  return zones.map((value) => ({ value, label: zones.length > 1 ? `${name}, ${placeOf(value, language)}` : name }));
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
  const taken = new Set<string>();
  const countries = [...zonesByCountry()].flatMap(([code, zones]) => {
    // A zone that two countries share stands with one of them.
    const own = zones.filter((zone) => isOffered.has(zone) && !taken.has(zone));
    for (const zone of own) taken.add(zone);
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
