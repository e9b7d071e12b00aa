import { sql } from 'kysely';
import type { SearchedWord } from '#domains/people/people-search/model.ts';
import { matchesAll } from '#domains/people/people-search/queries/match-words.ts';
import type { AskedForNew, NewThing } from '#domains/people/people-search/queries/new-people.ts';
import type { AdvertSearch } from '../forms.ts';
import { conditions } from './conditions.ts';

interface Asked extends Omit<AskedForNew, 'query' | 'language'> {
  readonly search: AdvertSearch;
  readonly words: readonly SearchedWord[];
}

/** Adverts of others that fit a search and were posted in some time, with all words of the search. */
export async function listNewAdverts({
  db,
  actor,
  search,
  words,
  from,
  until,
  most,
}: Asked): Promise<readonly NewThing[]> {
  const fits = [
    sql`posted_at > ${from} and posted_at <= ${until}`,
    sql`author_account <> ${actor.id}::uuid`,
    ...conditions(actor, search),
    ...(words.length > 0 ? [matchesAll(words)] : []),
  ];
  const { rows } = await sql<NewThing>`
    select advert_id as id, title, array[country] as countries, author.verified from advert_entry
    cross join lateral (
      select person.verified from person where person.id = author_account and person.suspended_at is null and not person.refused limit 1) author
    where ${sql.join(fits, sql` and `)}
    order by posted_at desc, advert_id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}
