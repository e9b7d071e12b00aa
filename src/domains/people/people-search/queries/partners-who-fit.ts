import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import type { SearcherProfile } from '../model.ts';
import type { FoundPerson } from './people-search.ts';

export type FittingPerson = Omit<FoundPerson, 'score'>;

/** What the person offers, and how far they have come. */
export interface OwnOffer extends SearcherProfile {
  readonly hasProfile: boolean;
  readonly hasContact: boolean;
  readonly available: boolean;
  readonly awayUntil: string | null;
}

/** So many people of the latest activity are looked at: enough to find three, and one short walk of the index. */
const lookedAt = 300;

/**
 * A few teachers of other countries who look for a project and share a language with the reader, and a subject or ages; those who share
 * most come first. With what the reader offers, in one query, for the desk has room for one.
 */
export async function findPartnersWhoFit(
  db: Db,
  { actor, now, most }: { readonly actor: Member; readonly now: Date; readonly most: number },
): Promise<{ readonly own: OwnOffer; readonly people: readonly FittingPerson[] }> {
  const today = isoDay(now);
  const { rows } = await sql<{ readonly own: OwnOffer; readonly person: FittingPerson | null }>`
    with me as materialized (
      select member.country, coalesce(profile.subjects, '{}') as subjects, profile.age_from, profile.age_to,
        array(select language from profile_language where profile_language.member_id = member.id order by language) as languages,
        coalesce(profile.presentation <> '' and cardinality(profile.subjects) > 0, false) as "hasProfile",
        exists (select from contact where contact.member_id = member.id) as "hasContact",
        coalesce(profile.available, false) as available, profile.away_until
      from member left join profile on profile.member_id = member.id where member.id = ${actor.id}::uuid
    ), near as (
      select people_entry.member_id, people_entry.last_active_on,
        2 * cardinality(array(select unnest(people_entry.subjects) intersect select unnest(me.subjects)))
          + 2 * coalesce((people_entry.age_from <= me.age_to and people_entry.age_to >= me.age_from)::integer, 0)
          + cardinality(array(select unnest(people_entry.languages) intersect select unnest(me.languages))) as shared,
        people_entry.subjects && me.subjects or coalesce(people_entry.age_from <= me.age_to and people_entry.age_to >= me.age_from, false) as fits
      from (select * from people_entry order by last_active_on desc, member_id desc limit ${sql.lit(lookedAt)}) people_entry, me
      where people_entry.country <> me.country and people_entry.languages && me.languages
        and people_entry.available and (people_entry.away_until is null or people_entry.away_until < ${today}::date)
        and people_entry.member_id <> all (array(
          select other_id from contact where contact.member_id = ${actor.id}::uuid
          union all select other_id from blocked_pair where one_id = ${actor.id}::uuid))
    ), fitting as materialized (
      select member_id, shared, last_active_on from near where fits
      order by shared desc, last_active_on desc, member_id desc limit ${sql.lit(most)}
    )
    select json_build_object('subjects', me.subjects, 'languages', me.languages, 'ageFrom', me.age_from, 'ageTo', me.age_to,
        'hasProfile', "hasProfile", 'hasContact', "hasContact", 'available', me.available, 'awayUntil', me.away_until) as own,
      case when entry.member_id is not null then json_build_object('id', entry.member_id, 'country', entry.country, 'name', entry.name,
        'initialsOf', entry.names_on_lines, 'school', entry.school, 'town', entry.town, 'excerpt', entry.excerpt,
        'excerptLanguage', entry.excerpt_language, 'subjects', entry.subjects, 'languages', entry.languages, 'levels', entry.levels,
        'ageFrom', entry.age_from, 'ageTo', entry.age_to, 'available', entry.available, 'awayUntil', entry.away_until,
        'lastActiveOn', entry.last_active_on) end as person
    from me left join (fitting join people_entry entry using (member_id)) on true
    order by fitting.shared desc, fitting.last_active_on desc, fitting.member_id desc`.execute(db);
  return { own: rows[0]?.own ?? nothing, people: rows.flatMap(({ person }) => person ?? []) };
}

const nothing: OwnOffer = {
  subjects: [],
  languages: [],
  ageFrom: null,
  ageTo: null,
  hasProfile: false,
  hasContact: false,
  available: false,
  awayUntil: null,
};
