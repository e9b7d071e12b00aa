/** Of what carries one date for everybody, wherever they read it: postmarks and labels. */
export const programmeTimeZone = 'Europe/Brussels';

/** The zone of a country's mainland, as far as one can guess: what somebody's account begins with, and their own page can change. */
export function mainlandZone(country: string): string {
  const region = /^[A-Z]{2}$/.test(country) ? country : undefined;
  const zones = region ? (new Intl.Locale('und', { region }).getTimeZones?.() ?? []) : [];
  return zones.find((zone) => zone.startsWith('Europe/')) ?? zones[0] ?? 'UTC';
}
