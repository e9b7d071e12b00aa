import { sql } from 'kysely';
import { commonest } from '#domains/people/people-search/model.ts';
import { weightInSql } from '#domains/people/people-search/queries/search-words.ts';
import type { AdvertId, CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

export interface SimilarAdvert {
  readonly id: AdvertId;
  readonly title: string;
  readonly writtenIn: string;
  readonly cover: string;
  readonly country: CountryCode;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly givenName: string;
  readonly town: string | null;
  readonly answers: number;
  /** How its text begins. */
  readonly opening: string;
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  /** The first day of a month. */
  readonly startsIn: string;
}

interface Asked {
  /** Nobody is shown their own. */
  readonly reader: MemberId;
  /** Of the reader: partners are found in other countries. */
  readonly country: CountryCode;
  readonly except: AdvertId;
  /** What the text is found by (`lexemesOf`). */
  readonly lexemes: readonly string[];
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly most: number;
}

/** So many lexemes are looked for, the most telling, and so many adverts scored, the newest that hold one of them. */
const [mostLexemes, mostScored] = [32, 400] as const;
/** Of what the text itself would get; what shares less is not shown. */
const leastShare = 0.12;
/** From this share on one concept is enough, or none: the words are the same. */
const mostlySame = 0.5;
/** A concept says more than a word, which stands there as a stem too. */
const worth = (lexeme: string) => (lexeme.startsWith('#') ? 100 : lexeme.startsWith('~') ? 10 : 25);

/** The open adverts that are most like a text, in any language: by what both are about, weighed by how rare that is; those of other countries first. One query. */
export async function findSimilarAdverts(db: Db, asked: Asked): Promise<SimilarAdvert[]> {
  const { reader, country, except, lexemes, subjects, languages, most } = asked;
  if (lexemes.length === 0) return [];
  // Quoted: lexemes hold letters and digits, and one sign more at most.
  const { rows } = await sql<SimilarAdvert>`
    with asked as materialized (
      select lexeme, quote_literal(lexeme)::tsquery as query, worth * ${weightInSql(sql`share`)} as points
      from unnest(${[...lexemes]}::text[], ${lexemes.map(worth)}::integer[]) as given (lexeme, worth)
      left join lateral (select share from search_weight where search_weight.lexeme = given.lexeme limit 1) weight on true
      where coalesce(share, 0) <= ${sql.lit(commonest)}
      order by points desc, lexeme limit ${sql.lit(mostLexemes)}
    ), near as materialized (
      select * from advert_entry
      where search @@ (select string_agg(query::text, ' | ')::tsquery from asked)
        and author_account <> ${reader}::uuid and advert_id <> ${except}::uuid
        and author_account <> all (array(select other_id from blocked_pair where one_id = ${reader}::uuid))
      order by posted_at desc, advert_id desc limit ${sql.lit(mostScored)}
    ), scored as materialized (
      select near.*, (select sum(points) from asked where near.search @@ query) as words,
        (select count(*) from asked where near.search @@ query and lexeme like '#%') as concepts,
        (subjects && ${[...subjects]}::text[])::integer * 30 + (languages && ${[...languages]}::text[])::integer * 30 as shared
      from near
    ), likest as materialized (
      select * from scored
      where words >= ${sql.lit(leastShare)} * (select sum(points) from asked)
        and (concepts >= 2 or words >= ${sql.lit(mostlySame)} * (select sum(points) from asked))
      order by words + shared desc, posted_at desc, advert_id desc limit ${sql.lit(4 * most)}
    )
    select advert_id as id, title, written_in as "writtenIn", cover, likest.country, age_from as "ageFrom", age_to as "ageTo",
      author.given_name as "givenName", author.town, opening, likest.subjects, likest.languages, starts_in::text as "startsIn",
      (select count(*)::integer from advert_answer where advert_answer.advert_id = likest.advert_id) as answers
    from likest join lateral (
      select given_name, town from person
      where person.id = likest.author_account and person.suspended_at is null and not person.refused limit 1
    ) author on true
    order by likest.country = ${country}, words + shared desc, posted_at desc, advert_id desc limit ${sql.lit(most)}`.execute(
    db,
  );
  return rows;
}
