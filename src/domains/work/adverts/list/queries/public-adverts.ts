import { sql } from 'kysely';
import type { AdvertId, CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What everybody may read, where the author lets them and is verified: no name, no school. */
export interface PublicAdvert {
  readonly id: AdvertId;
  readonly title: string;
  readonly description: string;
  readonly country: CountryCode;
  readonly postedAt: Date;
  readonly changedAt: Date;
}

const mostListed = 50;

/** The newest open adverts for the public site. */
export async function listPublicAdverts(db: Db): Promise<PublicAdvert[]> {
  const { rows } = await sql<PublicAdvert>`
    select advert.id, advert.title, advert.description, advert.country, advert.posted_at as "postedAt",
      coalesce(advert.changed_at, advert.posted_at) as "changedAt"
    from advert_entry entry
    join advert on advert.id = entry.advert_id
    where entry.on_site and exists (
      select from person where person.id = entry.author_account and person.verified and person.suspended_at is null and not person.refused limit 1)
    order by entry.posted_at desc, entry.advert_id desc limit ${sql.lit(mostListed)}`.execute(db);
  return rows;
}
