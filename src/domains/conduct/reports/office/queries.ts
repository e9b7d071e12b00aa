import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { CaseId, CountryCode, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { casesOf, type SeenCase } from '../access.ts';
import type { QueueCursor, ReportKind } from '../model.ts';

export const casesAPage = 25;

export interface CaseLine {
  readonly id: CaseId;
  readonly number: string;
  readonly kind: ReportKind;
  readonly country: CountryCode;
  readonly excerpt: string;
  readonly urgent: boolean;
  readonly hiddenAtOnce: boolean;
  readonly openedAt: Date;
  readonly reports: number;
  readonly reasons: readonly string[];
}

/** What waits for this officer: urgent first, then the oldest; one more than a page, where there is one. */
export async function listOpenCases(db: Db, actor: Actor, after?: QueueCursor): Promise<CaseLine[]> {
  const rows = await db
    .selectFrom('conduct_case')
    .select(['id', 'number', 'kind', 'country', 'excerpt', 'urgent', 'hidden_at', 'opened_at'])
    .select([
      sql<number>`(select count(*) from report where case_id = conduct_case.id)`.as('reports'),
      sql<string[]>`array(select distinct reason_key from report where case_id = conduct_case.id order by 1)`.as(
        'reasons',
      ),
    ])
    .where('state', '=', 'open')
    .where(casesOf(actor))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(urgent < ${after?.urgent} or (urgent = ${after?.urgent}
          and (opened_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)))`,
      ),
    )
    .orderBy('urgent', 'desc')
    .orderBy('opened_at')
    .orderBy('id')
    .limit(casesAPage + 1)
    .execute();
  return rows.map(({ hidden_at, opened_at, number, reports, ...row }) => ({
    ...row,
    number: String(number),
    reports: Number(reports),
    hiddenAtOnce: hidden_at !== null,
    openedAt: opened_at,
  }));
}

export interface ReportLine {
  readonly id: string;
  /** Who reported it, without a name. */
  readonly by: 'member' | 'pupil' | 'officer' | 'operator' | 'guest';
  readonly country: CountryCode | undefined;
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
  readonly reportedAt: Date;
}

export async function listReports(db: Db, found: SeenCase): Promise<ReportLine[]> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('account', 'account.id', 'report.by_account')
    .leftJoin('member', 'member.id', 'report.by_account')
    .select(['report.id', 'report.by_pupil', 'report.reason_key', 'report.explanation', 'report.at_pupil'])
    .select(['report.reported_at', 'account.kind', 'member.country'])
    .where('case_id', '=', found.id)
    .orderBy('reported_at')
    .orderBy('report.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    by: row.by_pupil ? 'pupil' : (row.kind ?? 'guest'),
    country: row.country ?? undefined,
    reason: row.reason_key,
    explanation: row.explanation,
    atPupil: row.at_pupil,
    reportedAt: row.reported_at,
  }));
}

export interface ContextLine {
  readonly id: string;
  readonly body: string;
  readonly reported: boolean;
  readonly byAuthor: boolean;
  readonly sentAt: Date;
}

const messagesAround = 5;

/** A reported message with the five before and the five after it, and no more of the conversation. */
export async function listMessagesAround(db: Db, found: SeenCase): Promise<ContextLine[]> {
  if (found.kind !== 'message') return [];
  const message = found.subject as MessageId;
  const { rows } = await sql<ContextLine>`
    with reported as (select id, conversation_id from message where id = ${message}::uuid)
    select around.id, around.body, around.id = ${message}::uuid as reported,
      around.from_id is not distinct from ${found.authorAccount}::uuid as "byAuthor", around.sent_at as "sentAt"
    from reported, lateral (
      (select * from message m where m.conversation_id = reported.conversation_id and m.id <= reported.id
        order by m.id desc limit ${messagesAround + 1})
      union all
      (select * from message m where m.conversation_id = reported.conversation_id and m.id > reported.id
        order by m.id limit ${messagesAround})
    ) around
    order by around.id`.execute(db);
  return rows;
}
