import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { CountryCode, MemberId, SuggestionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import {
  type Asking,
  type DismissalReason,
  type Offer,
  type Reasons,
  reasonsOf,
  type SuggestedKind,
  score,
  wishesFrom,
  wishesKeptDays,
} from './model.ts';

/** What the reader offers, and how far they have come. */
export interface OwnOffer extends Offer {
  readonly hasProfile: boolean;
  readonly hasContact: boolean;
  readonly available: boolean;
  readonly awayUntil: string | null;
}

interface Row {
  readonly id: SuggestionId;
  readonly kind: SuggestedKind;
  /** Of the teacher, the advert or the project. */
  readonly subject: string;
  readonly offer: Offer;
  /** Whom to write to: the teacher, the author, the first founder. */
  readonly person: SuggestedPerson;
  /** Of an advert or a project. */
  readonly title: string | null;
  readonly text: string;
  readonly writtenIn: string | null;
  readonly cover: string | null;
  readonly pictureKey: string | null;
  readonly countries: readonly CountryCode[];
  readonly dismissed: DismissalReason | null;
}

export interface SuggestedPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string;
  readonly town: string;
}

export interface Suggestion extends Row {
  readonly reasons: Reasons;
  readonly points: number;
}

/** Put away by the reader. */
export type DismissedSuggestion = Row;

export interface Suggestions {
  readonly own: OwnOffer;
  /** Who fits best comes first. */
  readonly shown: readonly Suggestion[];
  /** Put away by the reader, the last one first. */
  readonly dismissed: readonly DismissedSuggestion[];
}

const mostDismissed = 40;

/**
 * What is suggested to a member, with what the member offers. One query, for the desk has room for one. What has become unfit since it was
 * chosen is left out: people who are away, blocked, known by now or not verified any more, adverts that are over, projects that are full.
 */
export async function findSuggestions(db: Db, actor: Member, now: Date): Promise<Suggestions> {
  const { rows } = await selectSuggestions(actor, now).execute(db);
  const own = rows[0]?.own ?? nothing;
  const all = rows.flatMap(({ one }) => one ?? []);
  const dismissed = all.filter((row) => row.dismissed !== null);
  const asking: Asking = { offer: own, today: isoDay(now), wishes: wishesFrom(dismissed.map(dismissalOf)) };
  const shown = all.flatMap((row): Suggestion[] => {
    const points = row.dismissed === null ? score(asking, row.offer) : undefined;
    return points === undefined ? [] : [{ ...row, points, reasons: reasonsOf(asking, row.offer) }];
  });
  return { own, dismissed, shown: shown.toSorted((one, other) => other.points - one.points) };
}

const selectSuggestions = (actor: Member, now: Date) => sql<{ readonly own: OwnOffer; readonly one: Row | null }>`
    with me as materialized (
      select member.country, json_build_object('country', member.country, 'subjects', coalesce(profile.subjects, '{}'),
        'ageFrom', profile.age_from, 'ageTo', profile.age_to,
        'languages', array(select language from profile_language spoken where spoken.member_id = member.id order by language),
        'levels', array(select level from profile_language spoken where spoken.member_id = member.id order by language),
        'startsIn', (select max(starts_in) from advert_entry where author_account = member.id),
        'lastActiveOn', member.last_active_on, 'asked', 0, 'answered', 0,
        'hasProfile', coalesce(profile.presentation <> '' and cardinality(profile.subjects) > 0, false),
        'hasContact', exists (select from contact where contact.member_id = member.id),
        'available', coalesce(profile.available, false), 'awayUntil', profile.away_until) as own
      from member left join profile on profile.member_id = member.id where member.id = ${actor.id}::uuid
    ), kept as materialized (
      (select * from suggestion where reader_id = ${actor.id}::uuid and dismissed_at is null and ends_at > ${now})
      union all (
        select * from suggestion where reader_id = ${actor.id}::uuid and dismissed_at > ${daysAfter(now, -wishesKeptDays)}
        order by dismissed_at desc limit ${sql.lit(mostDismissed)})
    ), listed as materialized (
      select kept.id, kept.dismissed_at, json_build_object('id', kept.id, 'subject', kept.subject_id, 'dismissed', kept.reason,
        'kind', case when advert.advert_id is not null then 'advert' when project.id is not null then 'project' else 'person' end,
        'person', json_build_object('id', entry.member_id, 'name', entry.name, 'initialsOf', entry.names_on_lines,
          'country', entry.country, 'school', entry.school, 'town', entry.town),
        'title', coalesce(advert.title, project.title), 'text', coalesce(advert.opening, case when project.id is null then entry.excerpt else '' end),
        'writtenIn', coalesce(advert.written_in, case when project.id is null then entry.excerpt_language end),
        'cover', coalesce(advert.cover, project.cover), 'pictureKey', project.picture_key,
        'countries', case when project.id is null then array[entry.country]
          else array(select distinct country from project_participant taking where taking.project_id = project.id order by country) end,
        'offer', json_build_object('country', coalesce(advert.country, entry.country),
          'languages', coalesce(advert.languages, project.languages, entry.languages),
          'levels', case when advert.advert_id is null and project.id is null then entry.levels else '{}' end,
          'subjects', coalesce(advert.subjects, project.subjects, entry.subjects),
          'ageFrom', case when project.id is not null then project.age_from when advert.advert_id is not null then advert.age_from else entry.age_from end,
          'ageTo', case when project.id is not null then project.age_to when advert.advert_id is not null then advert.age_to else entry.age_to end,
          'startsIn', case when project.id is null
            then coalesce(advert.starts_in, (select max(starts_in) from advert_entry own where own.author_account = entry.member_id)) end,
          'lastActiveOn', entry.last_active_on, 'asked', coalesce(replies.asked, 0), 'answered', coalesce(replies.answered, 0))) as one
      from kept join me on true
      join people_entry entry on entry.member_id = kept.person_id
      left join suggestion_reader replies on replies.member_id = kept.person_id
      left join advert_entry advert on advert.advert_id = kept.advert_id
      left join public_project project on project.id = kept.project_id and project.open_to_partners
      where (kept.advert_id is null or advert.advert_id is not null) and (kept.project_id is null or project.id is not null)
        and not exists (select from blocked_pair where one_id = ${actor.id}::uuid and other_id in (kept.person_id, kept.other_id))
        and (kept.dismissed_at is not null or (
          entry.country <> me.country and (entry.away_until is null or entry.away_until < ${isoDay(now)}::date)
          and (entry.available or kept.subject_id <> kept.person_id)
          and not exists (select from contact where member_id = ${actor.id}::uuid and other_id in (kept.person_id, kept.other_id))
          and not exists (select from contact_request
            where from_id = ${actor.id}::uuid and to_id = kept.person_id or from_id = kept.person_id and to_id = ${actor.id}::uuid)
          and not exists (select from conversation
            where pair = least(kept.person_id, ${actor.id}::uuid)::text || ':' || greatest(kept.person_id, ${actor.id}::uuid)::text)
          and not exists (select from advert_answer where advert_answer.advert_id = kept.advert_id and author_account = ${actor.id}::uuid)
          and not exists (select from project_participant taking where taking.project_id = kept.project_id and (taking.member_id = ${actor.id}::uuid or taking.country = me.country))
        ))
    )
    select me.own, listed.one from me left join listed on true order by listed.dismissed_at desc, listed.id`;

const dismissalOf = ({ dismissed, person }: Row) => ({
  reason: dismissed ?? ('other' as const),
  country: person.country,
});

const nothing: OwnOffer = {
  country: '',
  languages: [],
  levels: [],
  subjects: [],
  ageFrom: null,
  ageTo: null,
  startsIn: null,
  lastActiveOn: '',
  asked: 0,
  answered: 0,
  hasProfile: false,
  hasContact: false,
  available: false,
  awayUntil: null,
};
