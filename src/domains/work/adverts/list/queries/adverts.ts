import { type RawBuilder, sql } from 'kysely';
import { fewFound, fitPoints, type SearchedWord } from '#domains/people/people-search/model.ts';
import {
  pointsForAges,
  pointsForSubjects,
  pointsForWords,
  rankOf,
} from '#domains/people/people-search/queries/fit-score.ts';
import { matchesAll, matchesSome } from '#domains/people/people-search/queries/match-words.ts';
import type { Searcher } from '#domains/people/people-search/queries/searcher.ts';
import type { Member } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import type { AdvertId, CountryCode } from '#kernel/ids.ts';
import { languageLevels } from '#kernel/language-levels.ts';
import type { Db } from '#platform/db.ts';
import type { AdvertKey, AdvertSearch } from '../forms.ts';
import { conditions } from './conditions.ts';
import { countLoosened, type LoosenedAdverts } from './loosened.ts';

/** One advert of a list, with who has posted it. */
export interface ListedAdvert {
  readonly id: AdvertId;
  readonly title: string;
  readonly opening: string;
  readonly writtenIn: string;
  readonly cover: string;
  readonly country: CountryCode;
  readonly partnerCountries: readonly string[];
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly startsIn: string;
  readonly hoursAWeek: number;
  readonly postedAt: Date;
  readonly authorId: string;
  readonly author: string;
  readonly initialsOf: string;
  readonly town: string | null;
  /** In the points of `fitPoints`, and `allWordsFirst` more where all words are found; 0 where the day decides alone. */
  readonly score: number;
}

export interface FoundAdverts {
  readonly adverts: readonly ListedAdvert[];
  /** Of those that match all words. Exact up to `mostCounted`, one more for "more than that". */
  readonly count: number;
  /** Of a search that brings few adverts: how many there are without one of its filters. */
  readonly loosened: readonly LoosenedAdverts[];
  readonly next: AdvertKey | undefined;
}

export const advertsAPage = 12;
export const mostCounted = 1000;
/** So many adverts of a search are scored at most, the newest of those that fit. */
const mostScored = 1000;
/** Above everything else that an advert can have. */
export const allWordsFirst = 10_000;

export interface Searching {
  readonly actor: Member;
  readonly search: AdvertSearch;
  readonly words: readonly SearchedWord[];
  readonly own: Searcher;
}

/** One page of open adverts. One query. */
export async function listAdverts(db: Db, searching: Searching): Promise<FoundAdverts> {
  const { search } = searching;
  const page = search.sort === 'newest' ? newest(searching) : best(searching);
  const { rows } = await page.execute(db);
  const found = rows.filter(({ id }) => id !== null);
  const { shown, last } = takePage(found, advertsAPage);
  return {
    adverts: shown,
    count: rows[0]?.count ?? 0,
    loosened: rows[0]?.loosened ?? [],
    next: last && { score: last.score, at: last.postedAt, id: last.id },
  };
}

type Page = RawBuilder<ListedAdvert & { readonly count: number; readonly loosened: FoundAdverts['loosened'] | null }>;

/**
 * Who has posted it, row by row: a plain join of some hundred adverts reads all members of the programme. Adverts of people who are not there any
 * more, or whom their support service has refused, are passed over; so that a page is full all the same, four times as many are looked at.
 */
const author = sql`lateral (
  select id, name, initials_of, town from person
  where person.id = entry.author_account and person.suspended_at is null and not person.refused limit 1
) author`;
const lookedAt = 4 * (advertsAPage + 1);

const counted = ({ search, words, actor }: Searching) => sql`counted as materialized (
  select count(*)::integer as count from (
    select from advert_entry where ${sql.join([...conditions(actor, search), ...wordsOf(words)], sql` and `)}
    limit ${sql.lit(mostCounted + 1)}
  ) every
)`;

const wordsOf = (words: readonly SearchedWord[]) => (words.length > 0 ? [matchesAll(words)] : []);

function newest(searching: Searching): Page {
  const { actor, search, words } = searching;
  const { after } = search;
  const fits = [
    ...conditions(actor, search),
    ...wordsOf(words),
    ...(after ? [sql`(posted_at, advert_id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return sql`
    with ${counted(searching)}, page as materialized (
      select entry.*, 0 as score from advert_entry entry where ${sql.join(fits, sql` and `)}
      order by posted_at desc, advert_id desc limit ${sql.lit(lookedAt)}
    )
    ${shownOf(searching, sql`page`, sql`entry.posted_at desc, entry.advert_id desc`)}`;
}

/** A bounded number is chosen by indexes, the newest of those that fit, and each is scored; adverts that match only some of the words come last. */
function best(searching: Searching): Page {
  const { actor, search, words } = searching;
  const { after } = search;
  const isAll = words.length === 0 ? sql`true` : matchesAll(words);
  const either = words.length < 2 ? wordsOf(words) : [sql`(${matchesAll(words)} or ${matchesSome(words)})`];
  const fits = [...conditions(actor, search), ...either];
  const inOrder = sql`score desc, posted_at desc, advert_id desc`;
  const beyond = after
    ? sql`(score, posted_at, advert_id) < (${sql.lit(after.score)}, ${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  return sql`
    with ${counted(searching)}, chosen as materialized (
      select advert_id from advert_entry where ${sql.join(fits, sql` and `)}
      order by posted_at desc, advert_id desc limit ${sql.lit(mostScored)}
    ), scored as materialized (
      select advert_id, posted_at,
        (${points(searching)} + case when ${isAll} then ${sql.lit(allWordsFirst)} else 0 end)::integer as score
      from chosen join advert_entry using (advert_id)
    ), page as materialized (
      select * from scored where ${beyond} order by ${inOrder} limit ${sql.lit(lookedAt)}
    )
    ${shownOf(
      searching,
      sql`(select advert_entry.*, page.score from page join advert_entry using (advert_id))`,
      sql`entry.score desc, entry.posted_at desc, entry.advert_id desc`,
    )}`;
}

/** The rows of a page in their order, each with the number of all. What filters keep back is asked where few are found. */
function shownOf(searching: Searching, rows: RawBuilder<unknown>, inOrder: RawBuilder<unknown>): Page {
  const loosened = searching.search.after ? sql`null::json` : countLoosened({ ...searching, most: mostCounted });
  return sql`select shown.*, counted.count,
      case when counted.count < ${sql.lit(fewFound)} then ${loosened} end as loosened from counted left join (
      select ${shown} from ${rows} entry join ${author} on true
      order by ${inOrder} limit ${sql.lit(advertsAPage + 1)}
    ) shown on true`;
}

/** As for people, but that the author's wish takes the place of being free. */
function points({ actor, words, own }: Searching): RawBuilder<number> {
  const parts = [
    ...pointsForWords(words),
    sql`case when ${wantsCountryOf(actor)} then ${sql.lit(fitPoints.partner)} else 0 end`,
    ...pointsForLanguages(own),
    ...pointsForAges(own),
    ...pointsForSubjects(own),
  ];
  return sql<number>`(${sql.join(parts, sql` + `)})`;
}

const wantsCountryOf = ({
  id,
  country,
}: Member) => sql`(author_account <> ${id}::uuid and case cardinality(partner_countries)
  when 0 then country <> ${country} else partner_countries @> array[${country}] end)`;

/** For the language of the advert that the reader knows best. */
function pointsForLanguages({ languages, levels: own }: Searcher): RawBuilder<unknown>[] {
  const known = languages.map((language, at) => {
    const rank = Math.round((fitPoints.language * rankOf(own[at] ?? '')) / languageLevels.length);
    return sql`case when languages @> array[${language}] then ${sql.lit(rank)} else 0 end`;
  });
  return known.length > 0 ? [sql`greatest(${sql.join(known)})`] : [];
}

const shown = sql`entry.advert_id as id, entry.title, entry.opening, entry.written_in as "writtenIn", entry.cover, entry.country,
  entry.partner_countries as "partnerCountries", entry.subjects, entry.languages, entry.age_from as "ageFrom", entry.age_to as "ageTo",
  entry.starts_in as "startsIn", entry.hours_a_week as "hoursAWeek", entry.posted_at as "postedAt", entry.score,
  author.id as "authorId", author.name as author, author.initials_of as "initialsOf", author.town`;
