import { sql } from 'kysely';
import type { WaitingKind } from '#domains/core/waiting/model.ts';
import type { Officer } from '#kernel/actor.ts';
import { mailboxOf } from '#kernel/email-address.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import { holdsWords } from '#platform/word-search.ts';
import type { SeenVerificationFile } from './access.ts';
import type { Decision, MemberState, VerificationStatus } from './model.ts';

/** A member's own verification, in one query. */
export async function findVerificationStatus(db: Db, member: MemberId): Promise<VerificationStatus | undefined> {
  const row = await selectStatus(db).where('member.id', '=', member).executeTakeFirst();
  if (!row) return undefined;
  const { asked_at, expires_at, answer, answered_at } = row;
  return {
    givenName: row.given_name,
    state: row.state,
    since: row.state_since,
    country: row.country,
    registeredAt: row.registered_at,
    email: row.email,
    addressConfirmedAt: row.email_confirmed_at,
    school:
      row.school && row.name !== null && row.town !== null
        ? { id: row.school, name: row.name, town: row.town }
        : undefined,
    head:
      asked_at && expires_at ? { sentAt: asked_at, expiresAt: expires_at, answer, answeredAt: answered_at } : undefined,
    namesOwnAddress: row.head_email !== null && mailboxOf(row.head_email) === mailboxOf(row.email),
    waits: row.waits.map(({ kind, since }) => ({ kind, since: new Date(since) })),
    decision:
      row.decision && row.decided_at
        ? { decision: row.decision, reasonKey: row.reason_key, reason: row.reason, at: row.decided_at }
        : undefined,
  };
}

function selectStatus(db: Db) {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .leftJoin('main_school', 'main_school.member_id', 'member.id')
    .leftJoin('school', 'school.id', 'main_school.school_id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('head_question')
          .select(['sent_at as asked_at', 'expires_at', 'answer', 'answered_at'])
          .whereRef('head_question.member_id', '=', 'member.id')
          .whereRef('head_question.school_id', '=', 'main_school.school_id')
          .orderBy('sent_at', 'desc')
          .orderBy('head_question.id', 'desc')
          .limit(1)
          .as('asked'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('verification')
          .select(['decision', 'reason_key', 'reason', 'decided_at'])
          .whereRef('verification.member_id', '=', 'member.id')
          .orderBy('decided_at', 'desc')
          .orderBy('verification.id', 'desc')
          .limit(1)
          .as('decided'),
      (join) => join.onTrue(),
    )
    .select([
      'member.state',
      'member.state_since',
      'member.country',
      'member.registered_at',
      'account.given_name',
      'account.email',
      'account.email_confirmed_at',
    ])
    .select(['school.id as school', 'school.name', 'school.town', 'school.head_email'])
    .select(['asked.asked_at', 'asked.expires_at', 'asked.answer', 'asked.answered_at'])
    .select(['decided.decision', 'decided.reason_key', 'decided.reason', 'decided.decided_at'])
    .select(
      sql<
        { kind: WaitingKind; since: string }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'since', since))
        from waiting where waiting.subject_id = member.id), '[]')`.as('waits'),
    );
}

export interface PastDecision extends Decision {
  readonly id: string;
  /** The officer's name; undefined where the account is gone. */
  readonly by: string | undefined;
}

/** All past decisions about a person, the oldest first. */
export async function listDecisions(db: Db, person: SeenVerificationFile): Promise<PastDecision[]> {
  const rows = await db
    .selectFrom('verification')
    .leftJoin('account', 'account.id', 'verification.decided_by')
    .select(['verification.id', 'decision', 'reason_key as reasonKey', 'reason', 'decided_at as at'])
    .select('account.name as by')
    .where('member_id', '=', person.id)
    .orderBy('decided_at')
    .orderBy('verification.id')
    .execute();
  return rows.map(({ by, ...decision }) => ({ ...decision, by: by ?? undefined }));
}

export interface PersonFile {
  readonly email: string;
  readonly language: string;
  readonly idea: string;
  readonly writtenIn: string | undefined;
  readonly subjects: readonly string[];
  readonly street: string;
  readonly postcode: string;
  readonly website: string;
  readonly code: string;
  readonly type: string;
  readonly headName: string;
  readonly events: readonly PersonEvent[];
}

interface PersonEvent {
  readonly id: number;
  readonly verb: string;
  readonly at: Date;
}

/** What else a support service knows of a person: what they wrote, their school's entry with its head, what happened. */
export async function findPersonFile(db: Db, person: SeenVerificationFile): Promise<PersonFile> {
  const row = await db
    .selectFrom('account')
    .leftJoin('profile', 'profile.member_id', 'account.id')
    .leftJoin('school', (join) => join.on('school.id', '=', person.school))
    .select(['email', 'language', 'idea', 'written_in', 'subjects'])
    .select(['street', 'postcode', 'website', 'code', 'school.type', 'head_name'])
    .where('account.id', '=', person.id)
    .executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('event')
    .select(['id', 'verb', 'at'])
    .where('subject_id', '=', person.id)
    .where('verb', 'in', [
      'member.waiting',
      'member.school_changed',
      'member.address_changed',
      'member.head_asked',
      'member.head_confirmed',
      'member.head_denied',
    ])
    .orderBy('id')
    .limit(100)
    .execute();
  return {
    email: row.email,
    language: row.language,
    idea: row.idea ?? '',
    writtenIn: row.written_in ?? undefined,
    subjects: row.subjects ?? [],
    street: row.street ?? '',
    postcode: row.postcode ?? '',
    website: row.website ?? '',
    code: row.code ?? '',
    type: row.type ?? '',
    headName: row.head_name ?? '',
    events,
  };
}

export interface FoundPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string;
  readonly country: CountryCode;
  readonly state: MemberState;
  readonly confirmed: boolean;
  readonly school: string;
  readonly town: string;
}

interface Search {
  readonly words: readonly string[];
  /** The last one of the page before. */
  readonly after: MemberId | undefined;
  readonly most: number;
}

/** The people of an officer's countries whose name or address holds these words, in every state, the newest first, from a place on. */
export async function findPeopleOfOffice(
  db: Db,
  officer: Officer,
  { words, after, most }: Search,
): Promise<FoundPerson[]> {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .leftJoin('main_school', 'main_school.member_id', 'member.id')
    .leftJoin('school', 'school.id', 'main_school.school_id')
    .select(['member.id', 'account.email', 'member.country', 'member.state', 'account.name'])
    .select(sql<boolean>`account.email_confirmed_at is not null`.as('confirmed'))
    .select([sql<string>`coalesce(school.name, '')`.as('school'), sql<string>`coalesce(school.town, '')`.as('town')])
    .where(holdsWords('account.finder', words))
    .where(servedBy(officer, 'member.country'))
    .$if(after !== undefined, (query) => query.where('member.id', '<', after as MemberId))
    .orderBy('member.id', 'desc')
    .limit(most)
    .execute();
}
