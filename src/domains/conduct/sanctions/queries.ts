import { sql } from 'kysely';
import type { Officer } from '#kernel/actor.ts';
import { type Cursor, takePage } from '#kernel/cursor.ts';
import type { CountryCode, MemberId, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import type { SanctionKind } from './model.ts';

export const sanctionsAPage = 25;

export interface SanctionLine {
  readonly id: string;
  readonly name: string;
  readonly country: CountryCode;
  readonly kind: SanctionKind;
  readonly at: Date;
  readonly endsAt: Date | null;
  readonly checkedAt: Date | null;
  readonly liftedAt: Date | null;
}

/** Those of this officer's countries, the newest first. */
export async function listSanctions(
  db: Db,
  officer: Officer,
  before: Cursor | undefined,
): Promise<{ readonly lines: readonly SanctionLine[]; readonly older: Cursor | undefined }> {
  const { rows } = await sql<SanctionLine>`
    select sanction.id, member.name, sanction.country, sanction.kind, begun_at as at, ends_at as "endsAt",
      checked_at as "checkedAt", lifted_at as "liftedAt"
    from sanction join account_name member on member.id = member_id
    where ${servedBy(officer, 'sanction.country')}
      ${before ? sql`and (begun_at, sanction.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by begun_at desc, sanction.id desc limit ${sql.lit(sanctionsAPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, sanctionsAPage);
  return { lines: shown, older: last };
}

export interface FoundedProject {
  readonly id: ProjectId;
  readonly title: string;
  /** The other founder. */
  readonly founder: MemberId | null;
  readonly founderName: string | null;
}

/** The running projects of a founder, each with the other one, who is left alone with it. */
export async function listRunningProjects(db: Db, member: MemberId): Promise<readonly FoundedProject[]> {
  const { rows } = await sql<FoundedProject>`
    select project.id, project.title, other.member_id as founder, account_name.name as "founderName"
    from project_participant own
    join project_summary project on project.id = own.project_id and project.state = 'active'
    left join project_participant other
      on other.project_id = own.project_id and other.seat is not null and other.member_id <> own.member_id
    left join account_name on account_name.id = other.member_id
    where own.member_id = ${member}::uuid and own.seat is not null
    order by project.title, project.id limit 50`.execute(db);
  return rows;
}
