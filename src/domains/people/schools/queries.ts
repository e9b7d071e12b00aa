import { sql } from 'kysely';
import type { Actor, Officer } from '#kernel/actor.ts';
import { foldWords, searchWords } from '#kernel/fold.ts';
import {
  type CountryCode,
  isUuid,
  type MemberId,
  type ProjectId,
  type SchoolChangeId,
  type SchoolId,
} from '#kernel/ids.ts';
import { type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import { holdsWords } from '#platform/word-search.ts';
import type { SeenChange } from './access.ts';
import type { ChangedPart, FoundSchool, FoundSchools, NamedSchool, ToldPart } from './model.ts';
import { canSeeSchools } from './policy.ts';

const most = 10;
/** One more is asked for: whether more fit than are shown. */
const withOneMore = most + 1;
/** How many schools are ranked: the index finds them, and a common word alone ("school") must not rank a whole country. */
const considered = 400;
/** So few exact finds that a misspelling is likely. */
const few = 3;

interface Question {
  readonly text: string;
  readonly country?: CountryCode | undefined;
}

/** Schools by name, town or code as one types, nearest first. Accents, case and small misspellings do not matter. */
export async function findSchools(db: Db, question: Question): Promise<FoundSchools> {
  const found = await nearestSchools(db, question);
  return { schools: found.slice(0, most), more: found.length > most };
}

async function nearestSchools(db: Db, { text, country }: Question): Promise<FoundSchool[]> {
  const words = searchWords(text);
  if (!words) return [];
  const question = words.join(' ');
  const exact = await rank(db, question, country, holdsWords('finder', words));
  if (exact.length >= few || question.length < 4) return exact;
  const near = await rank(db, question, country, sql`${question} <% finder`);
  const known = new Set(exact.map((school) => school.id));
  return [...exact, ...near.filter((school) => !known.has(school.id))].slice(0, withOneMore);
}

async function rank(
  db: Db,
  question: string,
  country: CountryCode | undefined,
  found: ReturnType<typeof sql>,
): Promise<FoundSchool[]> {
  const there = country ? sql`and country = ${country}` : sql``;
  const { rows } = await sql<FoundSchool>`
    select id, name, street, postcode, town, country from (
      select id, name, street, postcode, town, country, finder from school where ${found} ${there} limit ${sql.lit(considered)}
    ) considered
    order by word_similarity(${question}, finder) desc, similarity(${question}, finder) desc, name, id
    limit ${sql.lit(withOneMore)}`.execute(db);
  return rows;
}

/** The school of the list that the form of a choice names, if there is such a one in the country. */
export async function findNamedSchool(
  db: Db,
  country: CountryCode,
  typed: TypedFields,
): Promise<NamedSchool | undefined> {
  const id = typed.schoolId?.findLast((value) => value !== '') ?? '';
  if (typedValue(typed, 'how') === 'added' || !isUuid(id)) return undefined;
  return db
    .selectFrom('school')
    .select(['id', 'name', 'town', 'country', sql<boolean>`head_email <> ''`.as('hasHead')])
    .where('id', '=', id as SchoolId)
    .where('country', '=', country)
    .executeTakeFirst();
}

const mostRegions = 200;

/** The regions of a country that schools have named, as they wrote them. */
export async function listRegions(db: Db, country: CountryCode): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('school')
    .select('region')
    .where('country', '=', country)
    .where('region', '<>', '')
    .groupBy('region')
    .orderBy('region')
    .limit(mostRegions)
    .execute();
  return rows.map(({ region }) => region);
}

/** A region as other schools of the country write it: “andalucia” is Andalucía. What none of them has named stays as it was typed. */
export async function knownRegion(db: Db, country: CountryCode, typed: string): Promise<string> {
  const folded = foldWords(typed);
  const known = folded === '' ? [] : await listRegions(db, country);
  return known.find((region) => foldWords(region) === folded) ?? typed;
}

/**
 * Where a school can be reached, as its support service knows it: what a teacher has changed counts once an officer has seen it. Or
 * anyone who can edit the school could make any domain the school's.
 */
export async function findKnownAddresses(
  db: Db,
  id: SchoolId,
): Promise<{ readonly website: string; readonly headEmail: string }> {
  const isSeen = (part: ToldPart) =>
    sql<boolean>`not exists (select from school_change
      where school_id = school.id and seen_at is null and parts @> ${JSON.stringify([{ part }])}::jsonb)`;
  return db
    .selectFrom('school')
    .select(sql<string>`case when ${isSeen('website')} then coalesce(website, '') else '' end`.as('website'))
    .select(sql<string>`case when ${isSeen('headEmail')} then head_email else '' end`.as('headEmail'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export interface SchoolTeacher {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly staffRole: string;
}

/** The verified teachers who are at the school now, by name. */
export async function listTeachersOfSchool(db: Db, actor: Actor, school: SchoolId): Promise<SchoolTeacher[]> {
  if (!canSeeSchools(actor)) return [];
  return db
    .selectFrom('member_school')
    .innerJoin('member', 'member.id', 'member_school.member_id')
    .innerJoin('account_name as account', 'account.id', 'member_school.member_id')
    .select(['member.id', 'member.staff_role as staffRole'])
    .select(['account.name', 'account.initials_of as initialsOf'])
    .where('member_school.school_id', '=', school)
    .where('member_school.until_on', 'is', null)
    .where('member.state', '=', 'verified')
    .where('account.suspended_at', 'is', null)
    .orderBy('account.family_name')
    .orderBy('account.given_name')
    .orderBy('member.id')
    .limit(100)
    .execute();
}

export interface SchoolProject {
  readonly id: ProjectId;
  readonly title: string;
  readonly running: boolean;
  /** Its founders look for more partners. */
  readonly open: boolean;
  readonly approvedAt: Date;
  readonly countries: readonly CountryCode[];
  /** Of the two founders, whose support services have approved it. */
  readonly founders: readonly CountryCode[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
}

/** The projects that everybody may see, newest first. */
export async function listProjectsOfSchool(db: Db, actor: Actor, school: SchoolId): Promise<SchoolProject[]> {
  if (!canSeeSchools(actor)) return [];
  return (
    db
      .selectFrom('public_project')
      .select(['id', 'title', 'running', 'activated_at as approvedAt', 'age_from as ageFrom', 'age_to as ageTo'])
      .select(['open_to_partners as open', 'picture_key as pictureKey', 'picture_alt as pictureAlt', 'cover'])
      .select([
        sql<CountryCode[]>`array(select distinct p.country from project_participant p
          where p.project_id = public_project.id order by p.country)`.as('countries'),
        sql<CountryCode[]>`array(select p.country from project_participant p
          where p.project_id = public_project.id and p.seat is not null order by p.seat)`.as('founders'),
      ])
      .$narrowType<{ approvedAt: Date }>()
      // From the school's own rows to its projects: the list of all projects is long.
      .where('id', 'in', sql<ProjectId>`(select project_id from project_participant where school_id = ${school})`)
      .orderBy('activated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
  );
}

export interface SchoolChange {
  readonly id: SchoolChangeId;
  readonly school: SchoolId;
  readonly name: string;
  readonly town: string;
  readonly country: CountryCode;
  readonly parts: readonly ChangedPart[];
  /** Null for somebody whose account is gone. */
  readonly author: string | null;
  readonly at: Date;
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
}

interface Page {
  readonly after: SchoolChangeId | undefined;
  readonly most: number;
}

/** Changes that this officer has not looked at: a condition on the rows of `waiting`. They are in force already. */
export const changesWaitingFor = (officer: Officer) =>
  sql<boolean>`(waiting.kind = 'school_change' and ${servedBy(officer, 'waiting.on_country')})`;

/** What teachers changed in the schools of the officer's countries, newest first, from a place on. */
export async function listSchoolChanges(
  db: Db,
  officer: Officer,
  { after, most: longest }: Page,
): Promise<SchoolChange[]> {
  return selectChanges(db)
    .where(servedBy(officer, 'school_change.country'))
    .$if(after !== undefined, (query) => query.where('school_change.id', '<', after as SchoolChangeId))
    .orderBy('school_change.id', 'desc')
    .limit(longest)
    .execute();
}

/** What of them this officer has not looked at, the oldest first, and beside it one that they are looking at. */
export async function listWaitingChanges(
  db: Db,
  officer: Officer,
  { beside, most: longest }: { readonly beside: SeenChange; readonly most: number },
): Promise<{ readonly change: SchoolChange | undefined; readonly queue: readonly SchoolChange[] }> {
  const rows = await selectChanges(db)
    .where(
      'school_change.id',
      'in',
      sql<SchoolChangeId>`((select subject_id from waiting where ${changesWaitingFor(officer)} order by since, subject_id limit ${sql.lit(longest)})
        union all select ${beside.id}::uuid)`,
    )
    .orderBy('changed_at')
    .orderBy('school_change.id')
    .execute();
  return { change: rows.find(({ id }) => id === beside.id), queue: rows.filter(({ seenAt }) => !seenAt) };
}

function selectChanges(db: Db) {
  return db
    .selectFrom('school_change')
    .innerJoin('school', 'school.id', 'school_change.school_id')
    .leftJoin('account_name as author', 'author.id', 'school_change.changed_by')
    .leftJoin('account_name as reader', 'reader.id', 'school_change.seen_by')
    .select(['school_change.id', 'school.id as school', 'school.name', 'school.town', 'school_change.country'])
    .select(sql<readonly ChangedPart[]>`parts`.as('parts'))
    .select(['changed_at as at', 'seen_at as seenAt'])
    .select('author.name as author')
    .select('reader.name as seenBy');
}
