import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import {
  type ContactRequestId,
  type CountryCode,
  isUuid,
  type MemberId,
  type ProjectId,
  type SchoolId,
} from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import {
  type PartAudience,
  type Relation,
  type ReplySpan,
  replySpanOf,
  type SpokenLanguage,
  type Teaching,
} from './model.ts';
import { canReadPart, canReadProfile } from './policy.ts';

declare const seen: unique symbol;

export interface SharedProject {
  readonly id: ProjectId;
  /** Empty where it has none yet. */
  readonly title: string;
  readonly cover: string;
  readonly pictureKey: string | null;
}

export interface Person {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly staffRole: string;
  readonly school: { readonly id: SchoolId; readonly name: string; readonly town: string } | undefined;
  readonly presentation: string;
  readonly idea: string;
  readonly writtenIn: string;
  /** Empty where they are not for this reader. */
  readonly interests: string;
  readonly interestsFor: PartAudience;
  readonly subjects: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly available: boolean;
  /** Works with countries of the partner programme too. */
  readonly openToPlus: boolean;
  readonly awayUntil: string | null;
  readonly verified: boolean;
  /** Their support service has refused them. */
  readonly refused: boolean;
  readonly lastActiveOn: string;
  /** How long they usually take to answer; undefined where they have answered seldom. */
  readonly answersWithin: ReplySpan | undefined;
  /** Of their photo; undefined where there is none, or none for this reader. */
  readonly pictureKey: string | undefined;
  readonly suspended: boolean;
  readonly hidden: boolean;
  readonly relation: Relation;
  /** The reader sees what this person makes public. */
  readonly followed: boolean;
  /** The open request between the two, in either direction. */
  readonly request: ContactRequestId | undefined;
  /** What the reader and this person work on, or prepare, now. */
  readonly sharedProject: SharedProject | undefined;
  /** What the reader's own profile says, to find what both share; undefined where they have none, or look at themselves. */
  readonly ofReader: Teaching | undefined;
}
/** A person whom this actor may see. */
export type SeenPerson<actor extends Actor = Actor> = Person & LoadedFor<actor> & { readonly [seen]: true };

/** Undefined where there is no such person and where the actor may not see them: the two look the same from outside. */
export async function findPerson<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenPerson<actor> | undefined> {
  if (!isUuid(id) || actor.kind === 'guest') return undefined;
  const row = await selectPerson(db, { id: id as MemberId, reader: actor.id });
  if (!row) return undefined;
  const { blocksReader, contact, blocked, requestFrom, schoolId, school, town, photo, replyMinutes, ...facts } = row;
  const relation = relationOf(actor.id, row);
  const person: Person = {
    ...facts,
    relation,
    interests: canReadPart(actor, { relation, audience: row.interestsFor }) ? row.interests : '',
    answersWithin: replyMinutes === null ? undefined : replySpanOf(replyMinutes),
    pictureKey: photo && canReadPart(actor, { relation, audience: photo.audience }) ? photo.key : undefined,
    request: facts.request ?? undefined,
    sharedProject: facts.sharedProject && id !== actor.id ? facts.sharedProject : undefined,
    ofReader: facts.ofReader && id !== actor.id ? facts.ofReader : undefined,
    school: schoolId && school !== null && town !== null ? { id: schoolId, name: school, town } : undefined,
  };
  return canReadProfile(actor, { ...person, blocksReader }) ? (person as SeenPerson<actor>) : undefined;
}

function relationOf(
  reader: string,
  { id, blocked, contact, requestFrom }: Pick<PersonRow, 'id' | 'blocked' | 'contact' | 'requestFrom'>,
): Relation {
  if (id === reader) return 'self';
  if (blocked) return 'blocked';
  if (contact) return 'contact';
  if (requestFrom === null) return 'none';
  return requestFrom === reader ? 'asked' : 'askedBy';
}

async function selectPerson(db: Db, { id, reader }: { id: MemberId; reader: string }) {
  const { rows } = await sql<PersonRow>`
    select profile.member_id as id, account.name as name, account.initials_of as "initialsOf", member.country,
      member.staff_role as "staffRole", school.id as "schoolId", school.name as school, school.town,
      profile.presentation, profile.idea, profile.interests, profile.interests_for as "interestsFor", profile.written_in as "writtenIn", profile.subjects,
      profile.age_from as "ageFrom", profile.age_to as "ageTo", profile.available, profile.open_to_plus as "openToPlus", profile.away_until as "awayUntil",
      member.state = 'verified' as verified, member.state = 'refused' as refused, member.last_active_on as "lastActiveOn",
      (select median_minutes from reply_time where reply_time.member_id = profile.member_id) as "replyMinutes",
      (select jsonb_build_object('key', file_key, 'audience', audience) from profile_picture
        where profile_picture.member_id = profile.member_id) as photo,
      account.suspended_at is not null as suspended, profile.hidden_at is not null as hidden,
      coalesce((select jsonb_agg(jsonb_build_object('language', language, 'level', level)
        order by level = 'native' desc, level desc, language) from profile_language
        where profile_language.member_id = profile.member_id), '[]') as languages,
      exists (select from blocked_pair where one_id = ${reader}::uuid and other_id = profile.member_id and not by_one) as "blocksReader",
      exists (select from blocked_pair where one_id = ${reader}::uuid and other_id = profile.member_id and by_one) as blocked,
      exists (select from contact where contact.member_id = ${reader}::uuid and other_id = profile.member_id) as contact,
      exists (select from follow where follower_id = ${reader}::uuid and followed_id = profile.member_id) as followed,
      asked.id as request, asked.from_id as "requestFrom", ${sharedProject(reader, sql.ref('profile.member_id'))} as "sharedProject",
      (select jsonb_build_object('subjects', own.subjects, 'ageFrom', own.age_from, 'ageTo', own.age_to, 'languages',
        coalesce((select jsonb_agg(language order by language) from profile_language spoken
          where spoken.member_id = own.member_id), '[]'))
        from profile own where own.member_id = ${reader}::uuid and own.hidden_at is null) as "ofReader"
    from profile
    join member on member.id = profile.member_id
    join account_name account on account.id = profile.member_id
    left join main_school on main_school.member_id = member.id
    left join school on school.id = main_school.school_id
    left join contact_request asked on asked.state = 'open'
      and least(asked.from_id, asked.to_id) = least(profile.member_id, ${reader}::uuid)
      and greatest(asked.from_id, asked.to_id) = greatest(profile.member_id, ${reader}::uuid)
    where profile.member_id = ${id}::uuid`.execute(db);
  return rows[0];
}

type Derived = 'school' | 'relation' | 'request' | 'ofReader' | 'sharedProject' | 'answersWithin' | 'pictureKey';
interface PersonRow extends Omit<Person, Derived> {
  readonly replyMinutes: number | null;
  readonly photo: { readonly key: string; readonly audience: PartAudience } | null;
  readonly sharedProject: SharedProject | null;
  readonly ofReader: Teaching | null;
  readonly schoolId: SchoolId | null;
  readonly school: string | null;
  readonly town: string | null;
  readonly blocksReader: boolean;
  readonly blocked: boolean;
  readonly contact: boolean;
  readonly request: ContactRequestId | null;
  readonly requestFrom: string | null;
}

/** The project that two people work on together or prepare, a running one before others, the newest first. Null where there is none. */
export function sharedProject(reader: string, other: Expression<MemberId>): RawBuilder<SharedProject | null> {
  return sql<SharedProject | null>`(
    select jsonb_build_object('id', shared.id, 'title', shared.title, 'cover', shared.cover, 'pictureKey', shared.picture_key)
    from project_summary shared
    where shared.state in ('draft', 'waiting_for_partner', 'under_review', 'active')
      and shared.id in (select project_id from project_participant where member_id = ${reader}::uuid)
      and shared.id in (select project_id from project_participant where member_id = ${other})
    order by shared.state = 'active' desc, shared.began_at desc, shared.id desc limit 1)`;
}

/** The file of somebody's photo, where it is for this actor. */
export async function findPhotoKey(viewer: Viewer, id: string): Promise<string | undefined> {
  const person = await findPerson(viewer, id);
  return person?.pictureKey;
}

/** A photo as its owner has it. */
export async function findPhoto(
  db: Db,
  member: MemberId,
): Promise<{ readonly file_key: string; readonly audience: PartAudience } | undefined> {
  return db
    .selectFrom('profile_picture')
    .select(['file_key', 'audience'])
    .where('member_id', '=', member)
    .executeTakeFirst();
}
