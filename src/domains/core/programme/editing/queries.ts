import { sql } from 'kysely';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Country, WordList } from '../model.ts';

export interface ListedCountry {
  readonly code: CountryCode;
  readonly status: Country['status'];
  readonly from: string;
  readonly until: string | null;
  /** Null where no service has been founded. */
  readonly service: string | null;
}

/** All countries that ever took part. */
export async function listAllCountries(db: Db): Promise<ListedCountry[]> {
  return db
    .selectFrom('country')
    .leftJoin('support_service', 'support_service.country', 'country.code')
    .select(['code', 'status', 'member_from as from', 'member_until as until', 'name as service'])
    .orderBy('code')
    .execute();
}

export interface ListedWord {
  readonly key: string;
  /** By language. */
  readonly labels: Readonly<Record<string, string>>;
  readonly from: string;
  /** The day from which nobody can choose it any more. */
  readonly until: string | null;
}

/** All words of a list in their order, those that ended too. */
export async function listAllWords(db: Db, list: WordList): Promise<ListedWord[]> {
  return db
    .selectFrom('word')
    .select(['key', 'from_on as from', 'until_on as until'])
    .select(
      sql<Record<string, string>>`coalesce((select jsonb_object_agg(language, label) from word_label
        where word_label.list = word.list and word_label.key = word.key), '{}')`.as('labels'),
    )
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('key')
    .execute();
}
