import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { AdvertId, CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { AdvertState, AnswerState } from './model.ts';

export interface OwnAdvert {
  readonly id: AdvertId;
  readonly title: string;
  readonly state: AdvertState;
  readonly cover: string;
  readonly expiresOn: string | null;
  readonly savedAt: Date;
  readonly closedAt: Date | null;
  readonly hidden: boolean;
  readonly answers: number;
  /** Answers that nobody has looked at. */
  readonly fresh: number;
}

export interface AnsweredAdvert {
  readonly id: AdvertId;
  readonly answer: string;
  readonly title: string;
  readonly cover: string;
  readonly author: string;
  readonly country: CountryCode;
  readonly state: AnswerState;
  readonly advertState: AdvertState;
  readonly movedAt: Date;
}

const mostListed = 50;

/** The member's adverts: the draft, the open ones, and those that are over. */
export async function listOwnAdverts(db: Db, { id }: Member): Promise<OwnAdvert[]> {
  const { rows } = await sql<OwnAdvert>`
    select advert.id, title, advert.state, cover, expires_on as "expiresOn", saved_at as "savedAt", closed_at as "closedAt",
      hidden_at is not null as hidden, coalesce(answer.count, 0) as answers, coalesce(answer.fresh, 0) as fresh
    from advert left join lateral (
      select count(*)::integer as count, (count(*) filter (where state = 'new'))::integer as fresh
      from advert_answer where advert_id = advert.id and advert_answer.hidden_at is null
    ) answer on true
    where author_account = ${id}::uuid
    order by advert.state = 'draft' desc, advert.state = 'open' desc, advert.created_at desc, advert.id desc
    limit ${sql.lit(mostListed)}`.execute(db);
  return rows;
}

/** What the member has answered, the latest first. */
export async function listAnswered(db: Db, { id }: Member): Promise<AnsweredAdvert[]> {
  const { rows } = await sql<AnsweredAdvert>`
    select advert.id, answer.id as answer, advert.title, advert.cover, person.name as author, advert.country, answer.state, advert.state as "advertState",
      answer.moved_at as "movedAt"
    from advert_answer answer
    join advert on advert.id = answer.advert_id
    join person on person.id = advert.author_account
    where answer.author_account = ${id}::uuid and answer.removed_at is null and advert.hidden_at is null
    order by answer.made_at desc, answer.id desc limit ${sql.lit(mostListed)}`.execute(db);
  return rows;
}
