import { sql } from 'kysely';
import { takenKeys } from '#domains/people/accounts/model.ts';
import type { Actor, Officer } from '#kernel/actor.ts';
import type { Cursor } from '#kernel/cursor.ts';
import { type CountryCode, isUuid, type MemberId, type SchoolId } from '#kernel/ids.ts';
import type { By, LoadedFor } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import { findHeadAddressFacts } from './head-address/access.ts';
import {
  type CheckedFacts,
  type Checks,
  checksOf,
  isSameName,
  type MemberState,
  namesLike,
  readOfficial,
} from './model.ts';
import { canSeeVerification } from './policy.ts';

declare const seen: unique symbol;

interface VerificationFile extends Omit<CheckedFacts, 'duplicates' | 'headAddress' | 'resembles'> {
  readonly id: MemberId;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly country: CountryCode;
  readonly staffRole: string;
  readonly state: MemberState;
  readonly since: Date;
  readonly registeredAt: Date;
  readonly school: SchoolId | null;
  readonly schoolName: string;
  readonly town: string;
}

/** The keyring finds an address again of which only a hash is kept. */
type Officers<actor extends Actor> = Pick<By<actor>, 'db' | 'actor' | 'services'>;

/** A person whose verification file this officer may see, with the checks already done. */
export type SeenVerificationFile<actor extends Actor = Actor> = VerificationFile &
  LoadedFor<actor> & {
    readonly checks: Checks;
    readonly possibleDuplicates: readonly PossibleDuplicate[];
    readonly [seen]: true;
  };

/** Somebody of the same name at the same school. */
export interface PossibleDuplicate {
  readonly id: MemberId;
  readonly name: string;
  readonly state: MemberState;
}

export async function findVerificationFile<actor extends Actor>(
  viewer: Officers<actor>,
  id: string,
): Promise<SeenVerificationFile<actor> | undefined> {
  const { db, actor } = viewer;
  if (actor.kind !== 'officer' || !isUuid(id)) return undefined;
  const row = await selectFiles(db)
    .where('member.id', '=', id as MemberId)
    .executeTakeFirst();
  if (!row) return undefined;
  const person = fileFrom(row);
  if (!canSeeVerification(actor, person)) return undefined;
  return (await checked<actor>(viewer, [person]))[0];
}

/** These people, and who waits for this officer, the longest wait first: the file of one stands beside the queue. */
export async function findFilesInQueue<actor extends Actor>(
  viewer: Officers<actor>,
  { ids, most }: { readonly ids: readonly string[]; readonly most: number },
): Promise<{ readonly files: SeenVerificationFile<actor>[]; readonly queue: SeenVerificationFile<actor>[] }> {
  const { db, actor } = viewer;
  if (actor.kind !== 'officer') return { files: [], queue: [] };
  const asked = ids.filter(isUuid);
  const rows = await selectFiles(db)
    .select(
      sql<Date | null>`(select min(since) from waiting where subject_id = member.id and ${peopleWaitingFor(actor)})`.as(
        'waits_since',
      ),
    )
    .where(
      'member.id',
      'in',
      sql<MemberId>`((select subject_id from waiting where ${peopleWaitingFor(actor)} order by since, subject_id limit ${sql.lit(most)})
        union all select unnest(${[...asked]}::uuid[]))`,
    )
    .orderBy('waits_since')
    .orderBy('member.id')
    .execute();
  const waits = new Set(rows.flatMap(({ id, waits_since }) => (waits_since ? [id] : [])));
  const people = rows.map(fileFrom).filter((person) => canSeeVerification(actor, person));
  const seenFiles = await checked<actor>(viewer, people);
  return {
    files: seenFiles.filter(({ id }) => asked.includes(id)),
    queue: seenFiles.filter(({ id }) => waits.has(id)),
  };
}

/** The same of several, in two queries. Those whom this officer may not see are left out. */
export async function listVerificationFiles<actor extends Actor>(
  viewer: Officers<actor>,
  ids: readonly string[],
): Promise<SeenVerificationFile<actor>[]> {
  const { db, actor } = viewer;
  const asked = [...new Set(ids.filter(isUuid))] as MemberId[];
  if (actor.kind !== 'officer' || asked.length === 0) return [];
  const rows = await selectFiles(db).where('member.id', 'in', asked).execute();
  const people = rows.map(fileFrom).filter((person) => canSeeVerification(actor, person));
  return checked<actor>(viewer, people);
}

/** The people who wait for this officer's service: a condition on the rows of `waiting`. */
export const peopleWaitingFor = (officer: Officer) =>
  sql<boolean>`(waiting.kind = 'verification' and ${servedBy(officer, 'waiting.on_country')})`;

/** Who waits for this officer, the longest wait first, from a place in that order on. */
export async function listWaiting<actor extends Actor>(
  viewer: Officers<actor>,
  { after, most }: { readonly after?: Cursor | undefined; readonly most: number },
): Promise<SeenVerificationFile<actor>[]> {
  const { db, actor } = viewer;
  if (actor.kind !== 'officer') return [];
  const rows = await selectFiles(db)
    .innerJoin('waiting', (join) => join.on(sql<boolean>`waiting.subject_id = member.id`))
    .where(peopleWaitingFor(actor))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(waiting.since, waiting.subject_id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('waiting.since')
    .orderBy('waiting.subject_id')
    .limit(most)
    .execute();
  return checked<actor>(viewer, rows.map(fileFrom));
}

/** Who comes after this person in the queue of the officer, or who waits longest where nobody does. */
export async function findNextWaiting<actor extends Actor>(
  viewer: Officers<actor>,
  { id, since }: SeenVerificationFile,
): Promise<SeenVerificationFile<actor> | undefined> {
  const [next] = await listWaiting(viewer, { after: { at: since, id }, most: 1 });
  return next ?? (await listWaiting(viewer, { most: 1 }))[0];
}

function selectFiles(db: Db) {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .leftJoin('main_school', 'main_school.member_id', 'member.id')
    .leftJoin('school', 'school.id', 'main_school.school_id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('head_question')
          .select(['sent_to', 'about_email', 'sent_at', 'expires_at', 'answer', 'answered_at'])
          .whereRef('head_question.member_id', '=', 'member.id')
          .whereRef('head_question.school_id', '=', 'main_school.school_id')
          .orderBy('sent_at', 'desc')
          .orderBy('head_question.id', 'desc')
          .limit(1)
          .as('asked'),
      (join) => join.onTrue(),
    )
    .select([
      'member.id',
      'member.country',
      'member.staff_role',
      'member.state',
      'member.state_since',
      'member.registered_at',
    ])
    .select([
      'account.name',
      'account.given_name',
      'account.family_name',
      'account.email',
      'account.email_confirmed_at',
    ])
    .select([
      'main_school.school_id',
      'school.name as school_name',
      'school.town',
      'school.confirmed_at',
      'school.head_email',
    ])
    .select([
      'asked.sent_to',
      'asked.about_email',
      'asked.sent_at',
      'asked.expires_at',
      'asked.answer',
      'asked.answered_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectFiles>['execute']>>[number];

function fileFrom(row: Row): VerificationFile {
  const { sent_to, about_email, sent_at, expires_at, answer, answered_at } = row;
  return {
    id: row.id,
    name: row.name,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    country: row.country,
    staffRole: row.staff_role,
    state: row.state,
    since: row.state_since,
    registeredAt: row.registered_at,
    addressConfirmedAt: row.email_confirmed_at,
    school: row.school_id,
    schoolName: row.school_name ?? '',
    town: row.town ?? '',
    schoolConfirmedAt: row.confirmed_at,
    headEmail: row.head_email ?? '',
    asked:
      sent_to !== null && about_email !== null && sent_at && expires_at
        ? {
            sentTo: sent_to,
            about: about_email,
            sentAt: sent_at,
            expiresAt: expires_at,
            answer,
            answeredAt: answered_at,
          }
        : undefined,
  };
}

/** Adds the possible duplicates among the colleagues, whose name theirs is like, and what is known of the head's address: two queries, however many people. */
async function checked<actor extends Actor>(
  viewer: Officers<actor>,
  people: readonly VerificationFile[],
): Promise<SeenVerificationFile<actor>[]> {
  const addresses = await findHeadAddressFacts(
    viewer,
    people.map((person) => ({ ...person, headAddress: person.asked?.sentTo ?? person.headEmail })),
  );
  const { colleagues, official } = people.length === 0 ? noNames : await listNames(viewer.db, people);
  return people.map((person) => {
    const possibleDuplicates = colleagues
      .filter(
        ({ school_id, id, name }) => school_id === person.school && id !== person.id && isSameName(name, person.name),
      )
      .map(({ id, name, state }) => ({ id, name, state }));
    return {
      ...person,
      possibleDuplicates,
      checks: checksOf({
        ...person,
        duplicates: possibleDuplicates.length,
        headAddress: addresses.get(person.id),
        resembles: namesLike(person.name, official),
      }),
    } as unknown as SeenVerificationFile<actor>;
  });
}

const noNames = { colleagues: [], official: [] };

/** The colleagues of these people, and those in whose name somebody could speak: officers and support services. In one query. */
async function listNames(db: Db, people: readonly VerificationFile[]) {
  const schools = [...new Set(people.flatMap(({ school }) => (school ? [school] : [])))];
  const { rows } = await sql<NamedRow>`
    select account.name, member.id, member.state, member_school.school_id
    from member_school
    join member on member.id = member_school.member_id
    join account on account.id = member_school.member_id
    where member_school.school_id = any(${schools}::uuid[]) and member_school.until_on is null
      and account.email_key not like ${takenKeys}
    union all select name, null, null, null from account_name where kind = 'officer'
    union all select name, null, null, null from support_service`.execute(db);
  return {
    colleagues: rows.filter((row): row is Colleague => row.id !== null),
    official: rows.filter(({ id }) => id === null).map(({ name }) => readOfficial(name)),
  };
}

interface Colleague {
  readonly name: string;
  readonly id: MemberId;
  readonly state: MemberState;
  readonly school_id: SchoolId;
}

type NamedRow = Colleague | { readonly name: string; readonly id: null };
