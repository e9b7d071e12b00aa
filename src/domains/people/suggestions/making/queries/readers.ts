import { sql } from 'kysely';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type DismissalReason, type Offer, wishesFrom, wishesKeptDays } from '../../model.ts';
import { restAfterDays, type SuggestionReader } from '../model.ts';

interface Row {
  readonly id: MemberId;
  readonly verified: boolean;
  readonly offer: Offer;
  readonly held: readonly string[];
  readonly lately: number;
  readonly dismissals: readonly { readonly reason: DismissalReason; readonly country: string }[] | null;
}

/** Who gets suggestions, with what they have: `held` are the teachers, adverts and projects that are suggested to them now. */
export type Reader = Omit<SuggestionReader, 'has'> & { readonly held: readonly string[] };

/** Those of the given members who look for a partner and were here lately, with all that suggestions for them need to know. */
export async function listReaders(db: Db, members: readonly MemberId[], now: Date): Promise<Reader[]> {
  const today = isoDay(now);
  const { rows } = await sql<Row>`
    select member.id, member.state = 'verified' as verified,
      json_build_object('country', member.country, 'subjects', profile.subjects, 'ageFrom', profile.age_from, 'ageTo', profile.age_to,
        'languages', array(select language from profile_language spoken where spoken.member_id = member.id order by language),
        'levels', array(select level from profile_language spoken where spoken.member_id = member.id order by language),
        'startsIn', (select max(starts_in) from advert_entry where author_account = member.id),
        'lastActiveOn', member.last_active_on, 'asked', 0, 'answered', 0) as offer,
      had.held, had.lately,
      (select json_agg(json_build_object('reason', reason, 'country', entry.country))
        from suggestion join people_entry entry on entry.member_id = person_id
        where reader_id = member.id and dismissed_at > ${daysAfter(now, -wishesKeptDays)}) as dismissals
    from member
    join profile on profile.member_id = member.id
    join account on account.id = member.id
    cross join lateral (
      select count(*)::integer as lately,
        coalesce(array_agg(subject_id) filter (where dismissed_at is null), '{}') as held
      from suggestion where reader_id = member.id and ends_at > ${now}
    ) had
    where member.id = any (${[...members]}::uuid[]) and member.state <> 'refused' and account.suspended_at is null
      and account.closing_asked_at is null
      and profile.available and (profile.away_until is null or profile.away_until < ${today}::date)
      and member.last_active_on >= ${isoDay(daysAfter(now, -restAfterDays))}::date
    order by member.id`.execute(db);
  const apart = await listApart(db, members, now);
  return rows.map(({ dismissals, ...reader }) => ({
    ...reader,
    today,
    wishes: wishesFrom(dismissals ?? []),
    apart: new Set(apart.get(reader.id)),
  }));
}

/** By reader: whom they know or have written to, are kept apart from, what of theirs they have answered, and what was suggested or put away. */
async function listApart(db: Db, members: readonly MemberId[], now: Date): Promise<ReadonlyMap<string, string[]>> {
  const all = sql`any (${[...members]}::uuid[])`;
  const { rows } = await sql<{ readonly reader: string; readonly others: string[] }>`
    select reader, array_agg(other) as others from (
      select member_id as reader, other_id as other from contact where member_id = ${all}
      union select one_id, other_id from blocked_pair where one_id = ${all}
      union select from_id, to_id from contact_request where from_id = ${all}
      union select to_id, from_id from contact_request where to_id = ${all}
      union select own.member_id, theirs.member_id from conversation_member own
        join conversation_member theirs on theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
        where own.member_id = ${all}
      union select own.member_id, theirs.member_id from project_participant own
        join project_participant theirs on theirs.project_id = own.project_id and theirs.member_id <> own.member_id
        where own.member_id = ${all}
      union select author_account, advert_id from advert_answer where author_account = ${all}
      union select reader_id, subject_id from suggestion where reader_id = ${all} and (dismissed_at is not null or ends_at > ${now})
      union select reader_id, person_id from suggestion where reader_id = ${all} and dismissed_at is null and ends_at > ${now}
      union select reader_id, other_id from suggestion
        where reader_id = ${all} and other_id is not null and dismissed_at is null and ends_at > ${now}
    ) known group by reader`.execute(db);
  return new Map(rows.map(({ reader, others }) => [reader, others]));
}
