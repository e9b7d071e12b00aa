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

/** Whether the author of an entry may be heard outside. Asked of one advert after the other: by "exists" all people may be read first. */
export const isOfVerified = sql<boolean>`(select person.verified and person.suspended_at is null and not person.refused from person
  where person.id = entry.author_account limit 1)`;

/** The newest open adverts for the public site. */
export async function listPublicAdverts(db: Db): Promise<PublicAdvert[]> {
  const { rows } = await sql<PublicAdvert>`
    select advert.id, advert.title, advert.description, advert.country, advert.posted_at as "postedAt",
      coalesce(advert.changed_at, advert.posted_at) as "changedAt"
    from advert_entry entry
    join advert on advert.id = entry.advert_id
    where entry.on_site and ${isOfVerified}
    order by entry.posted_at desc, entry.advert_id desc limit ${sql.lit(mostListed)}`.execute(db);
  return rows;
}
