import { sql } from 'kysely';
import { type Cursor, takePage } from '#kernel/cursor.ts';
import type { AdvertId, CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { isOfVerified } from './public-adverts.ts';

/** A line of the list on the public site: no name, no school. */
export interface PublicLine {
  readonly id: AdvertId;
  readonly title: string;
  readonly opening: string;
  readonly writtenIn: string;
  readonly cover: string;
  readonly country: CountryCode;
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly startsIn: string;
  readonly postedAt: Date;
}

export interface PublicPage {
  readonly lines: readonly PublicLine[];
  readonly older: Cursor | undefined;
}

const linesAPage = 12;

/** Open adverts of verified authors who let everybody read them, the newest first. One query. */
export async function listPublicPage(db: Db, before: Cursor | undefined): Promise<PublicPage> {
  const { rows } = await sql<PublicLine>`
    select entry.advert_id as id, entry.title, entry.opening, entry.written_in as "writtenIn", entry.cover, entry.country, entry.languages,
      entry.age_from as "ageFrom", entry.age_to as "ageTo", entry.starts_in as "startsIn", entry.posted_at as "postedAt"
    from advert_entry entry
    where entry.on_site and ${isOfVerified}
      ${before ? sql`and (entry.posted_at, entry.advert_id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by entry.posted_at desc, entry.advert_id desc limit ${sql.lit(linesAPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, linesAPage);
  return { lines: shown, older: last && { at: last.postedAt, id: last.id } };
}
