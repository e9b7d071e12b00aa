import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { CountryCode, LanguageCode, MemberId, ProjectId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { SeenPerson } from './access.ts';
import type { Teaching } from './model.ts';
import { canSeeAdvertsOf, journalFor } from './policy.ts';

const nothing: Teaching = { languages: [], subjects: [], ageFrom: null, ageTo: null };

/** What the profiles of two people say about their teaching. Nothing where a profile is hidden. One query. */
export async function findTeaching(
  db: Db,
  [one, other]: readonly [MemberId, MemberId],
): Promise<readonly [Teaching, Teaching]> {
  const rows = await db
    .selectFrom('profile')
    .select(['member_id', 'subjects', 'age_from as ageFrom', 'age_to as ageTo'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('profile_language as spoken')
          .select('spoken.language')
          .whereRef('spoken.member_id', '=', 'profile.member_id')
          .orderBy('spoken.language'),
      ).as('spoken'),
    )
    .where('member_id', 'in', [one, other])
    .where('hidden_at', 'is', null)
    .execute();
  const teachingOf = (id: MemberId): Teaching => {
    const row = rows.find(({ member_id }) => member_id === id);
    if (!row) return nothing;
    const { subjects, ageFrom, ageTo, spoken } = row;
    return { subjects, ageFrom, ageTo, languages: spoken.map(({ language }) => language as LanguageCode) };
  };
  return [teachingOf(one), teachingOf(other)];
}

/** A public project that somebody has founded or joined, as its stamp shows it. */
export interface ProjectOfPerson {
  readonly id: ProjectId;
  readonly title: string;
  readonly running: boolean;
  readonly approvedAt: Date;
  readonly countries: readonly CountryCode[];
  /** Of the two founders. */
  readonly founders: readonly CountryCode[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
}

/** The newest public projects of a person, those that run first. */
export async function listProjectsOf(db: Db, member: MemberId, most: number): Promise<ProjectOfPerson[]> {
  const { rows } = await sql<ProjectOfPerson>`
    select id, title, running, activated_at as "approvedAt", age_from as "ageFrom", age_to as "ageTo",
      picture_key as "pictureKey", picture_alt as "pictureAlt", cover,
      array(select distinct country from project_participant p where p.project_id = public_project.id order by country) as countries,
      array(select country from project_participant p where p.project_id = public_project.id and p.seat is not null order by p.seat) as founders
    from public_project
    where id in (select project_id from project_participant where member_id = ${member}::uuid)
    order by running desc, activated_at desc, id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** An open advert of a person, as its stamp shows it. */
export interface AdvertOfPerson {
  readonly id: string;
  readonly title: string;
  readonly country: CountryCode;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly cover: string;
}

/** The newest adverts of a person that are open and not hidden. */
export async function listAdvertsOf(
  { db, actor }: Viewer,
  person: SeenPerson,
  most: number,
): Promise<readonly AdvertOfPerson[]> {
  if (!canSeeAdvertsOf(actor, person)) return [];
  const { rows } = await sql<AdvertOfPerson>`
    select advert_id as id, title, country, age_from as "ageFrom", age_to as "ageTo", cover from advert_entry
    where author_account = ${person.id}::uuid order by posted_at desc, advert_id desc limit ${sql.lit(most)}`.execute(
    db,
  );
  return rows;
}

/** The beginning of a post in a person's journal. */
export interface PostOfPerson {
  readonly id: string;
  readonly beginning: string;
  readonly at: Date;
}

const beginningLength = 240;

/** The newest posts in a person's journal that are for this reader. */
export async function listPostsOf({ db, actor }: Viewer, person: SeenPerson, most: number): Promise<PostOfPerson[]> {
  const { rows } = await sql<PostOfPerson>`
    select id, left(body, ${sql.lit(beginningLength)}) as beginning, posted_at as at from journal_entry
    where author_account = ${person.id}::uuid and audience = any(${[...journalFor(actor, person)]}::text[])
    order by posted_at desc, id desc limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** All that the profile says, as one text, of which the form carries the version. */
export async function findSaid(db: Db, member: MemberId): Promise<string> {
  const { said } = await db
    .selectFrom('profile')
    .select(
      sql<string>`(to_jsonb(profile) - 'updated_at')::text || coalesce((
        select string_agg(language || level, ' ' order by language) from profile_language where member_id = profile.member_id), '')`.as(
        'said',
      ),
    )
    .where('member_id', '=', member)
    .executeTakeFirstOrThrow();
  return said;
}
