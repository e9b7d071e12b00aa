import type { CountryCode } from '#kernel/ids.ts';
import { mainlandZone, programmeTimeZone } from '#kernel/time-zone.ts';

/** In which zone an officer or operator reads times, until they choose one themselves: that of the first country that they serve. */
export function staffTimeZone(serves: ServedCountries = 'every country'): string {
  return serves === 'every country' ? programmeTimeZone : mainlandZone(serves[0]);
}

/** How far an invited officer or operator has come. */
export type InvitedState = 'invited' | 'enrolling' | 'active' | 'suspended';

interface InvitedFacts {
  readonly suspended_at: Date | null;
  readonly has_password: unknown;
  readonly has_second_factor: unknown;
}

export function invitedState({ suspended_at, has_password, has_second_factor }: InvitedFacts): InvitedState {
  if (suspended_at) return 'suspended';
  if (!has_password) return 'invited';
  return has_second_factor ? 'active' : 'enrolling';
}

export type ServedCountries = readonly [CountryCode, ...CountryCode[]] | 'every country';

/** Each country once; none for the central service. */
export function servedCodes(serves: ServedCountries): readonly CountryCode[] {
  return serves === 'every country' ? [] : [...new Set(serves)];
}
