import { sql } from 'kysely';
import { contentOf } from '#domains/core/content/registry.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CaseId, CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Message } from '#platform/i18n.ts';
import { casesOf } from '../access.ts';
import type { QueueCursor } from '../model.ts';

export const casesAPage = 25;

export interface CaseLine {
  readonly id: CaseId;
  readonly number: string;
  readonly kind: string;
  /** What the reported content is called. */
  readonly word: Message;
  readonly country: CountryCode;
  readonly excerpt: string;
  readonly urgent: boolean;
  readonly hiddenAtOnce: boolean;
  /** Its author asks for it to be shown again. */
  readonly askedAgain: boolean;
  readonly openedAt: Date;
  /** Since when it waits: from its opening, or since its author asked again. */
  readonly since: Date;
  readonly reports: number;
  readonly reasons: readonly string[];
}

/** What waits for this officer: urgent first, then the oldest; one more than a page, where there is one. */
export async function listOpenCases(db: Db, actor: Actor, after?: QueueCursor): Promise<CaseLine[]> {
  const rows = await db
    .selectFrom('conduct_case')
    .select(['id', 'number', 'kind', 'country', 'excerpt', 'urgent', 'hidden_at', 'opened_at', 'state'])
    .select([
      sql<number>`(select count(*) from report where case_id = conduct_case.id)`.as('reports'),
      sql<string[]>`array(select distinct reason_key from report where case_id = conduct_case.id order by 1)`.as(
        'reasons',
      ),
      sql<Date>`coalesce((select min(since) from waiting where kind = 'case' and subject_id = conduct_case.id), opened_at)`.as(
        'since',
      ),
    ])
    .where('state', '<>', 'decided')
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
  return rows.map(({ kind, hidden_at, opened_at, number, reports, state, ...row }) => ({
    ...row,
    kind,
    word: contentOf(kind).word,
    number: String(number),
    reports: Number(reports),
    hiddenAtOnce: hidden_at !== null,
    askedAgain: state === 'asked_again',
    openedAt: opened_at,
  }));
}
