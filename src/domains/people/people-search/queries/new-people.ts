import { type RawBuilder, sql } from 'kysely';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { Translate } from '#platform/i18n.ts';
import type { PeopleSearch } from '../forms.ts';
import type { SearchedWord } from '../model.ts';
import { matchesAll } from './match-words.ts';
import { chosenFilters, filters } from './people-filters.ts';

export interface NewThing {
  readonly id: string;
  readonly title: string;
  /** In the order in which they are shown. */
  readonly countries: readonly string[];
  /** Somebody verified answers for its title. What others write is not in mails to strangers. */
  readonly verified: boolean;
}

export interface AskedForNew {
  readonly db: Db;
  readonly actor: Member;
  /** That of the reader's pages. */
  readonly language: string;
  readonly now: Date;
  /** That of the address of the list. */
  readonly query: string;
  /** What came into the list after this moment ... */
  readonly from: Date;
  /** ... and not after this one. */
  readonly until: Date;
  readonly most: number;
}

export interface SearchInWords {
  readonly text: string;
  readonly filters: readonly string[];
}

interface Wording {
  readonly t: Translate;
  readonly language: string;
  readonly words: Words;
}

/** A list whose searches can be kept: its domain reads the query, and knows what the reader may see. */
export interface SearchableList {
  /** The query of an address as it is kept: what is set, and neither order nor page. '' for the whole list. */
  readonly tidy: (query: URLSearchParams) => string;
  /** Where it is shown, by a query that `tidy` has made. */
  readonly address: (query: string) => string;
  /** What is searched in words: the text, '' without one, and what the list is narrowed by. */
  readonly describe: (query: string, wording: Wording) => SearchInWords;
  /** What came into the list and fits the search, the newest first. */
  readonly listNew: (asked: AskedForNew) => Promise<readonly NewThing[]>;
}

interface AskedForPeople extends Omit<AskedForNew, 'query' | 'language'> {
  readonly search: PeopleSearch;
  readonly words: readonly SearchedWord[];
}

/**
 * People who came to fit a search in some time, with all words of the search: they came into the list, or what they say was changed, and it did
 * not fit before. Only verified people are in the list.
 */
export async function listNewPeople(asked: AskedForPeople): Promise<readonly NewThing[]> {
  const { db, actor, search, words, now, from, until, most } = asked;
  const holdsWords = words.length > 0 ? [matchesAll(words)] : [];
  const asks = [...chosenFilters(search, now), ...holdsWords];
  const came = sql`listed_at > ${from} and listed_at <= ${until}`;
  const fits = [
    asks.length === 0
      ? came
      : sql`(${came} or (changed_at > ${from} and changed_at <= ${until} and not ${fitted(from, asks)}))`,
    ...filters({ actor, search, now }),
    ...holdsWords,
  ];
  const { rows } = await sql<NewThing>`
    select member_id as id, name as title, array[country] as countries, true as verified from people_entry
    where ${sql.join(fits, sql` and `)}
    order by greatest(listed_at, changed_at) desc, member_id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** Whether an entry fitted at that moment: the first that was replaced after it says so, in the same columns. */
const fitted = (at: Date, asks: readonly RawBuilder<unknown>[]) => sql`exists (
  select from (
    select (jsonb_populate_record(null::people_entry, entry)).* from people_entry_former
    where people_entry_former.member_id = people_entry.member_id and replaced_at > ${at} order by replaced_at limit 1
  ) former where ${sql.join(asks, sql` and `)})`;
