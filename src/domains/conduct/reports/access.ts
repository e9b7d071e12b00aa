import { type RawBuilder, sql } from 'kysely';
import { type Rule, ruleOf } from '#domains/conduct/code/model.ts';
import { contentOf } from '#domains/core/content/registry.ts';
import { isOfficersAccount } from '#domains/people/accounts/model.ts';
import { type Actor, isCentral, type Officer } from '#kernel/actor.ts';
import {
  type AccountId,
  type CaseId,
  type CountryCode,
  isUuid,
  type MemberId,
  type OfficerId,
  type PupilId,
} from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Message } from '#platform/i18n.ts';
import { servedBy } from '#platform/served-by.ts';
import type { CaseFacts, Decision } from './model.ts';
import { canSeeCase } from './policy.ts';

declare const seen: unique symbol;

export interface Decided {
  readonly decision: Decision;
  readonly rule: Rule | undefined;
  readonly facts: string;
  readonly decidedBy: AccountId | null;
  readonly officer: string | undefined;
  readonly at: Date;
}

export interface ReportLine {
  readonly id: string;
  /** Who reported it, without a name. */
  readonly by: 'member' | 'pupil' | 'officer' | 'operator' | 'guest';
  readonly country: CountryCode | null;
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
  readonly reportedAt: Date;
}

/** That an officer has opened the case, and when they did so last. */
export interface Look {
  readonly by: AccountId;
  readonly name: string;
  readonly at: Date;
}

interface Case extends CaseFacts {
  readonly number: string;
  readonly kind: string;
  /** What content of this kind is called. */
  readonly word: Message;
  readonly hasPicture: boolean;
  readonly subject: string;
  readonly excerpt: string;
  readonly urgent: boolean;
  readonly openedAt: Date;
  /** When a report hid it by itself. */
  readonly hiddenAt: Date | null;
  /** A member or officer; a pupil has no name here. */
  readonly author: { readonly id: AccountId; readonly name: string } | undefined;
  readonly authorPupil: PupilId | null;
  /** The pupil's teacher. */
  readonly teacher: { readonly id: MemberId; readonly name: string } | undefined;
  /** Earlier decisions about this author that were not dismissals. */
  readonly earlier: number;
  readonly decided: Decided | undefined;
  /** The oldest first. */
  readonly reports: readonly ReportLine[];
  /** The last ones first. */
  readonly looks: readonly Look[];
}
/** A case, as an officer who may decide it sees it. Only this file makes one. */
export type SeenCase<actor extends Actor = Actor> = Case & LoadedFor<actor> & { readonly [seen]: 'case' };

interface Judged {
  readonly country: string;
  readonly aboutOfficer: RawBuilder<boolean>;
  readonly aboutThemselves: (officer: OfficerId) => RawBuilder<boolean>;
}

/** About an officer only the central service decides, and never that officer: `canSeeCase` says the same of one case. */
function isFor(officer: Officer, { country, aboutOfficer, aboutThemselves }: Judged) {
  const excluded = isCentral(officer) ? aboutThemselves(officer.id) : aboutOfficer;
  return sql<boolean>`(${servedBy(officer, country)} and not (${excluded}))`;
}

/** Which cases an officer sees, as SQL on `conduct_case`. */
export function casesOf(actor: Actor) {
  if (actor.kind !== 'officer') return sql<boolean>`false`;
  return isFor(actor, {
    country: 'conduct_case.country',
    aboutOfficer: sql`exists (select from officer where officer.id = conduct_case.author_account)`,
    aboutThemselves: (id) => sql`conduct_case.author_account is not distinct from ${id}::uuid`,
  });
}

/** The cases that wait for this officer: a condition on the rows of `waiting`. */
export function casesWaitingFor(officer: Officer) {
  const isTheirs = isFor(officer, {
    country: 'waiting.on_country',
    aboutOfficer: sql`waiting.only_central`,
    aboutThemselves: (id) => sql`exists (select from conduct_case
      where conduct_case.id = waiting.subject_id and conduct_case.author_account = ${id}::uuid)`,
  });
  return sql<boolean>`(waiting.kind = 'case' and ${isTheirs})`;
}

export async function findCase<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenCase<actor> | undefined> {
  if (!isUuid(id) || actor.kind !== 'officer') return undefined;
  const row = await selectCase(db, id as CaseId);
  if (!row) return undefined;
  const found = caseOf(row);
  return canSeeCase(actor, found) ? (found as SeenCase<actor>) : undefined;
}

async function selectCase(db: Db, id: CaseId) {
  return db
    .selectFrom('conduct_case as c')
    .leftJoin('account_name as author', 'author.id', 'c.author_account')
    .leftJoin('pupil', 'pupil.id', 'c.author_pupil')
    .leftJoin('account_name as teacher', 'teacher.id', 'pupil.teacher_id')
    .leftJoin('conduct_decision as d', 'd.case_id', 'c.id')
    .leftJoin('account_name as decider', 'decider.id', 'd.decided_by')
    .select(['c.id', 'c.number', 'c.kind', 'c.subject_id', 'c.author_account', 'c.author_pupil', 'c.country'])
    .select(['c.excerpt', 'c.urgent', 'c.hidden_at', 'c.state', 'c.opened_at', 'author.kind as author_kind'])
    .select(['pupil.teacher_id', 'd.decision', 'd.rule', 'd.facts', 'd.decided_by', 'd.decided_at'])
    .select(['author.name as author', 'teacher.name as teacher', 'decider.name as decider'])
    .select([earlierDecisions.as('earlier'), reportsOfCase.as('reports'), looksAtCase.as('looks')])
    .where('c.id', '=', id)
    .executeTakeFirst();
}

const earlierDecisions = sql<number>`(select count(*) from conduct_case other
  join conduct_decision on conduct_decision.case_id = other.id and conduct_decision.decision <> 'dismiss'
  where other.id <> c.id and (other.author_account = c.author_account or other.author_pupil = c.author_pupil))`;

const reportsOfCase = sql<readonly (Omit<ReportLine, 'reportedAt'> & { readonly reportedAt: string })[]>`(
  select coalesce(json_agg(line), '[]') from (
    select report.id, case when report.by_pupil is not null then 'pupil' else coalesce(account.kind, 'guest') end as by,
      member.country, report.reason_key as reason, report.explanation, report.at_pupil as "atPupil", report.reported_at as "reportedAt"
    from report left join account_name account on account.id = report.by_account left join member on member.id = report.by_account
    where report.case_id = c.id order by report.reported_at, report.id limit 100) line)`;

const looksAtCase = sql<readonly (Omit<Look, 'at'> & { readonly at: string })[]>`(
  select coalesce(json_agg(line), '[]') from (
    select look.officer_id as by, account.name, max(look.looked_at) as at
    from conduct_look look join account_name account on account.id = look.officer_id
    where look.case_id = c.id group by look.officer_id, account.name order by at desc, by limit 20) line)`;

type Row = NonNullable<Awaited<ReturnType<typeof selectCase>>>;

function caseOf(row: Row): Case {
  const { author_account: account, teacher_id: teacher, decision, facts, decided_at: decidedAt } = row;
  const rule = ruleOf(row.rule);
  const { word, columns } = contentOf(row.kind);
  return {
    id: row.id,
    number: String(row.number),
    kind: row.kind,
    word,
    hasPicture: columns.picture !== undefined,
    subject: row.subject_id,
    country: row.country,
    state: row.state,
    excerpt: row.excerpt,
    urgent: row.urgent,
    openedAt: row.opened_at,
    hiddenAt: row.hidden_at,
    authorAccount: account,
    authorIsOfficer: isOfficersAccount(row.author_kind),
    authorIsMember: row.author_kind === 'member',
    author: account && row.author !== null ? { id: account, name: row.author } : undefined,
    authorPupil: row.author_pupil,
    teacher: teacher && row.teacher !== null ? { id: teacher, name: row.teacher } : undefined,
    earlier: Number(row.earlier),
    decided:
      decision && facts !== null && decidedAt
        ? {
            decision,
            rule,
            facts,
            decidedBy: row.decided_by,
            officer: row.decider ?? undefined,
            at: decidedAt,
          }
        : undefined,
    reports: row.reports.map((line) => ({ ...line, reportedAt: new Date(line.reportedAt) })),
    looks: row.looks.map((look) => ({ ...look, at: new Date(look.at) })),
  };
}

/** A case, as somebody who reported it may know it. */
export interface SeenReport {
  readonly [seen]: 'report';
  readonly number: string;
  readonly word: Message;
  readonly reportedAt: Date;
  readonly decision: Decision | undefined;
  readonly hiddenAtOnce: boolean;
}

/** By its number, for those who reported it; `guestMayRead` where the address carries the proof of a guest's report. */
export async function findReported(
  { db, actor }: Viewer,
  number: string,
  { guestMayRead }: { readonly guestMayRead: boolean },
): Promise<SeenReport | undefined> {
  if (!/^[1-9]\d{0,14}$/.test(number)) return undefined;
  const row = await db
    .selectFrom('conduct_case as c')
    .innerJoin('report', 'report.case_id', 'c.id')
    .leftJoin('conduct_decision as d', 'd.case_id', 'c.id')
    .select(['c.number', 'c.kind', 'c.hidden_at', 'report.reported_at', 'd.decision'])
    .where('c.number', '=', Number(number))
    .where(guestMayRead ? sql<boolean>`report.by_account is null and report.by_pupil is null` : reportedBy(actor))
    .orderBy('report.reported_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    number: String(row.number),
    word: contentOf(row.kind).word,
    reportedAt: row.reported_at,
    decision: row.decision ?? undefined,
    hiddenAtOnce: row.hidden_at !== null,
  } as SeenReport;
}

function reportedBy(actor: Actor) {
  if (actor.kind === 'guest') return sql<boolean>`false`;
  return actor.kind === 'pupil'
    ? sql<boolean>`report.by_pupil = ${actor.id}`
    : sql<boolean>`report.by_account = ${actor.id}`;
}

/** A statement of reasons, for the author of the content that it is about. */
export interface SeenStatement {
  readonly [seen]: 'statement';
  readonly number: string;
  readonly word: Message;
  readonly excerpt: string;
  /** Undefined while it is hidden at once and not decided yet. */
  readonly decided: Omit<Decided, 'decidedBy' | 'officer'> | undefined;
  readonly hiddenAt: Date | null;
  /** Written by a pupil of the one who reads this. */
  readonly ofPupil: boolean;
  /** Where an appeal is sent. */
  readonly service: { readonly name: string; readonly email: string } | undefined;
}

/** Its author has been told of the case, as SQL on `conduct_case`: something was done, or it was hidden meanwhile. */
export const hasStatement = sql<boolean>`(conduct_case.hidden_at is not null or exists (select from conduct_decision done
  where done.case_id = conduct_case.id and done.decision in ('hide', 'warn')))`;

/** For the author, or a pupil's teacher; where nothing was done there is no statement. Warnings of pupils go to their teacher. */
export async function findStatement({ db, actor }: Viewer, id: string): Promise<SeenStatement | undefined> {
  if (!isUuid(id) || actor.kind === 'guest' || actor.kind === 'operator') return undefined;
  const own =
    actor.kind === 'pupil'
      ? sql<boolean>`(c.author_pupil = ${actor.id}::uuid and d.decision is distinct from 'warn')`
      : sql<boolean>`(c.author_account = ${actor.id}::uuid or pupil.teacher_id = ${actor.id}::uuid)`;
  const row = await db
    .selectFrom('conduct_case as c')
    .leftJoin('pupil', 'pupil.id', 'c.author_pupil')
    .leftJoin('conduct_decision as d', 'd.case_id', 'c.id')
    .leftJoin('support_service as s', (join) => join.on(sql<boolean>`(s.country = c.country or s.country is null)`))
    .select(['c.number', 'c.kind', 'c.excerpt', 'c.hidden_at', 'c.author_pupil', 's.name', 's.email'])
    .select(['d.decision', 'd.rule', 'd.facts', 'd.decided_at'])
    .where('c.id', '=', id as CaseId)
    .where(own)
    .where(sql<boolean>`exists (select from conduct_case where conduct_case.id = c.id and ${hasStatement})`)
    // The central service answers where the country has none of its own.
    .orderBy(sql`s.country nulls last`)
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { decision, facts, decided_at: at } = row;
  const rule = ruleOf(row.rule);
  return {
    number: String(row.number),
    word: contentOf(row.kind).word,
    excerpt: row.excerpt,
    hiddenAt: row.hidden_at,
    ofPupil: row.author_pupil !== null && actor.kind !== 'pupil',
    service: row.name !== null && row.email !== null ? { name: row.name, email: row.email } : undefined,
    decided: decision && facts !== null && at ? { decision, rule, facts, at } : undefined,
  } as SeenStatement;
}
