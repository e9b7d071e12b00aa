import { sql } from 'kysely';
import { type Trust, trustOf } from '#domains/people/trust/model.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { ApproachKind } from './kinds/model.ts';
import {
  type Approach,
  alikeTo,
  compared,
  type OthersApproach,
  runningPause,
  type ShownConcern,
  type ShownOutcome,
} from './model.ts';
import { type Rules, rulesFrom, type StoredRule } from './rules/model.ts';
import { leftToday } from './today/model.ts';

/** The sender's own, the newest first. One query. */
export async function listApproaches(db: Db, member: MemberId, now: Date): Promise<readonly Approach[]> {
  return db
    .selectFrom('approach')
    .select(['id', 'kind', 'body', 'outcome', 'answer', 'rule', 'until', 'signals', 'made_at as at'])
    .where('member_id', '=', member)
    .where('made_at', '>', daysAfter(now, -compared.days))
    .orderBy('made_at', 'desc')
    .limit(compared.most)
    .execute();
}

export interface Standing {
  readonly trust: Trust;
  readonly rules: Rules;
  /** First texts in the 24 hours before now, also those that are held. */
  readonly today: Readonly<Record<'message' | 'request' | 'answer', number>>;
}

/** How well the programme knows the sender, the rules in force, and what was written today. One query. */
export async function findStanding(db: Db, member: MemberId, now: Date): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    select trust.verified_since as "verifiedSince", coalesce(trust.approved_projects, 0) as "approvedProjects",
      coalesce(trust.posts, 0) as posts, trust.last_upheld_report_at as "lastUpheldReportAt",
      (select json_agg(screening_rule_now) from screening_rule_now) as rules,
      today.message, today.request, today.answer
    from (select ${member}::uuid as member_id) one
    left join member_trust trust using (member_id),
    lateral (select count(*) filter (where kind = 'message')::integer as message,
        count(*) filter (where kind = 'request')::integer as request, count(*) filter (where kind = 'answer')::integer as answer
      from approach where approach.member_id = one.member_id and outcome in ('sent', 'held')
        and made_at > ${daysAfter(now, -1)}) today`.execute(db);
  const [row] = rows;
  const { verifiedSince, lastUpheldReportAt, message = 0, request = 0, answer = 0 } = row ?? {};
  const record = {
    verifiedSince: verifiedSince ?? undefined,
    approvedProjects: row?.approvedProjects ?? 0,
    posts: row?.posts ?? 0,
    lastUpheldReportAt: lastUpheldReportAt ?? undefined,
  };
  return { trust: trustOf(record, now), rules: rulesFrom(row?.rules ?? []), today: { message, request, answer } };
}

interface StandingRow {
  readonly verifiedSince: Date | null;
  readonly approvedProjects: number;
  readonly posts: number;
  readonly lastUpheldReportAt: Date | null;
  readonly rules: readonly StoredRule[] | null;
  readonly message: number;
  readonly request: number;
  readonly answer: number;
}

/** How many strangers the member wrote to today by one of the ways, and to how many they may still write. One query. */
export async function countLeftToday(
  { db, actor, now }: Pick<By<Member>, 'db' | 'actor' | 'now'>,
  kind: 'message' | 'answer',
): Promise<{ readonly written: number; readonly left: number }> {
  const standing = await findStanding(db, actor.id, now);
  return leftToday(kind, standing, standing.today);
}

/** So many texts of others with a band in common are read at most. */
const mostOfOthers = 400;
const mostCompared = 12;

/** First texts of other senders with a band in common, the newest of each sender. One query. */
export async function listAlikeOfOthers(
  db: Db,
  { member, bands, now }: { readonly member: MemberId; readonly bands: readonly number[]; readonly now: Date },
): Promise<readonly OthersApproach[]> {
  if (bands.length === 0) return [];
  const { rows } = await sql<OthersApproach>`
    select id, member_id as sender, body from (
      select distinct on (approach.member_id) approach.id, approach.member_id, approach.body, approach.made_at
      from (select distinct approach_id from (
          select approach_id from approach_band where hash in (${sql.join(bands)}) limit ${sql.lit(mostOfOthers)}) found) near
      join approach on approach.id = near.approach_id
      where approach.member_id <> ${member}::uuid and outcome in ('sent', 'held')
        and made_at > ${daysAfter(now, -compared.days)}
      order by approach.member_id, approach.made_at desc) one
    order by made_at desc limit ${sql.lit(mostCompared)}`.execute(db);
  return rows;
}

/** For the page that gives a text back. Two queries. */
export async function readConcern(
  { db, actor, now }: Pick<By<Member>, 'db' | 'actor' | 'now'>,
  concern: ShownOutcome,
  { kind, body }: { readonly kind: ApproachKind; readonly body: string },
): Promise<ShownConcern> {
  const earlier = await listApproaches(db, actor.id, now);
  const { rules } = await findStanding(db, actor.id, now);
  const sent = alikeTo(body, earlier).filter(({ outcome }) => outcome === 'sent');
  const { rule, until } = runningPause(earlier, rules, now) ?? {};
  return { concern, kind, alike: sent.map((each) => each.body), now: body, pause: rule && until && { rule, until } };
}
