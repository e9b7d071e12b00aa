import { type RawBuilder, sql } from 'kysely';
import type { Rule } from '#domains/conduct/code/model.ts';
import type { Officer } from '#kernel/actor.ts';
import { type Cursor, takePage } from '#kernel/cursor.ts';
import type { CountryCode, MemberId, ProjectId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { servedBy } from '#platform/served-by.ts';
import type { SanctionKind, SanctionView } from './model.ts';

export const sanctionsAPage = 25;

export interface SanctionLine {
  readonly id: string;
  readonly memberId: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly rule: Rule;
  readonly country: CountryCode;
  readonly kind: SanctionKind;
  readonly at: Date;
  readonly endsAt: Date | null;
  readonly checkedAt: Date | null;
  readonly liftedAt: Date | null;
}

const inForce = (now: Date) => sql<boolean>`(lifted_at is null and (ends_at is null or ends_at > ${now}))`;

const isSeen = (view: SanctionView, now: Date): RawBuilder<boolean> =>
  ({
    inForce: inForce(now),
    ended: sql<boolean>`not ${inForce(now)}`,
    secondLook: sql<boolean>`(sanction.kind = 'ban' and checked_at is null and lifted_at is null)`,
  })[view];

/** How many there are of each view in this officer's countries. One query. */
export async function countSanctions({
  db,
  actor,
  now,
}: Pick<By<Officer>, 'db' | 'actor' | 'now'>): Promise<Readonly<Record<SanctionView, number>>> {
  const { rows } = await sql<Record<SanctionView, number>>`
    select count(*) filter (where ${isSeen('inForce', now)})::int as "inForce",
      count(*) filter (where ${isSeen('ended', now)})::int as ended,
      count(*) filter (where ${isSeen('secondLook', now)})::int as "secondLook"
    from sanction where ${servedBy(actor, 'sanction.country')}`.execute(db);
  return rows[0] ?? { inForce: 0, ended: 0, secondLook: 0 };
}

/** Those of this officer's countries, the newest first. */
export async function listSanctions(
  { db, actor: officer, now }: Pick<By<Officer>, 'db' | 'actor' | 'now'>,
  { before, view }: { readonly before: Cursor | undefined; readonly view: SanctionView | undefined },
): Promise<{ readonly lines: readonly SanctionLine[]; readonly older: Cursor | undefined }> {
  const { rows } = await sql<SanctionLine>`
    select sanction.id, member.id as "memberId", member.name, member.initials_of as "initialsOf", sanction.country, sanction.kind, rule, begun_at as at, ends_at as "endsAt",
      checked_at as "checkedAt", lifted_at as "liftedAt"
    from sanction join account_name member on member.id = member_id
    where ${servedBy(officer, 'sanction.country')}
      ${view ? sql`and ${isSeen(view, now)}` : sql``}
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
