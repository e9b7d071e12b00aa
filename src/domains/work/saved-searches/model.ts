import { daysAfter } from '#kernel/days.ts';
import type { SavedSearchId } from '#kernel/ids.ts';

export const searchedLists = ['people', 'adverts', 'projects'] as const;
export type SearchedList = (typeof searchedLists)[number];

/** soon: within the hour in which something comes, and one mail an hour at most. */
export type MailRhythm = 'soon' | 'daily' | 'weekly' | 'never';
export const mailRhythms: readonly MailRhythm[] = ['soon', 'daily', 'weekly', 'never'];

export interface SavedSearch {
  readonly id: SavedSearchId;
  readonly list: SearchedList;
  readonly name: string;
  /** As in the address of the list. */
  readonly query: string;
  readonly mails: MailRhythm;
}

export const longestName = 100;

/** "Bees · Spain · Ages 7–11": as many parts as a name holds, each whole. A search without a text begins with what the list is of. */
export function nameOf(
  { text, filters }: { readonly text: string; readonly filters: readonly string[] },
  list: string,
): string {
  const between = ' · ';
  const more = `${between}…`;
  let name = cutTo(text || list, longestName - more.length);
  for (const [at, filter] of filters.entries()) {
    // Without the signs that keep "Ages 10–12" on one line: a name is typed and edited by people.
    const part = filter.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
    const isLast = at === filters.length - 1;
    if (name.length + between.length + part.length > longestName - (isLast ? 0 : more.length)) return name + more;
    name += between + part;
  }
  return name;
}

// toWellFormed: the cut may fall inside a character that takes two units.
const cutTo = (text: string, length: number) =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\uFFFD$/, '');

export const longestQuery = 3000;
/** So many searches one person can keep. */
export const mostSearches = 20;
/** So many new things a mail names; of more it says how many there are, up to `mostCounted`. */
export const mostNamed = 10;
export const mostCounted = 50;

/** Searches with mails within the hour are looked for so often, and their mails are so far apart. In the demonstration nobody waits for an hour. */
const minutesApart = {
  programme: { look: 10, mail: 45 },
  demonstration: { look: 1, mail: 1 },
} as const;
/** In UTC: before the first lesson anywhere in Europe. */
const morning = 4;
const monday = 1;

interface Look {
  readonly wasMailed: boolean;
  readonly demo: boolean;
}

/** When a search is looked for next. */
export function nextLook(mails: MailRhythm, now: Date, { wasMailed, demo }: Look): Date | null {
  if (mails === 'never') return null;
  if (mails === 'soon') {
    const apart = minutesApart[demo ? 'demonstration' : 'programme'];
    return new Date(now.getTime() + (wasMailed ? apart.mail : apart.look) * 60_000);
  }
  const next = new Date(now);
  next.setUTCHours(morning, 0, 0, 0);
  let day = next > now ? next : daysAfter(next, 1);
  while (mails === 'weekly' && day.getUTCDay() !== monday) day = daysAfter(day, 1);
  return day;
}

/** What is committed a moment after it was dated would be missed: so the last minutes are left to the next look. */
const leftMinutes = 2;
export const lookedUpTo = (now: Date): Date => new Date(now.getTime() - leftMinutes * 60_000);

/** What the link in a mail is signed for. */
export const mailsEndClaim = (id: SavedSearchId): string => `mails of saved search ${id}`;
