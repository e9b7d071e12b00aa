import { sql } from 'kysely';
import { type Rule, ruleOf } from '#domains/conduct/code/model.ts';
import type { Actor, Member, Officer } from '#kernel/actor.ts';
import { type CaseId, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { SanctionFacts } from './model.ts';
import { canSeeSanction } from './policy.ts';

declare const seen: unique symbol;

export interface Sanction extends SanctionFacts {
  readonly id: string;
  readonly memberName: string;
  readonly caseId: CaseId;
  readonly facts: string;
  readonly officer: string | null;
  readonly checker: string | null;
  readonly lifter: string | null;
  readonly liftWords: string | null;
}

/** A sanction, as an officer sees it who can decide about it. Only this file makes one. */
export type SeenSanction<actor extends Actor = Actor> = Sanction & LoadedFor<actor> & { readonly [seen]: 'sanction' };

export async function findSanction<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenSanction<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectSanctions(db).where('sanction.id', '=', id).executeTakeFirst();
  const found = row && sanctionOf(row);
  return found && canSeeSanction(actor, found) ? (found as SeenSanction<actor>) : undefined;
}

/** The one that came of a case, for an officer who sees it. */
export async function findSanctionOfCase(
  { db, actor }: Viewer<Officer>,
  id: CaseId,
): Promise<SeenSanction<Officer> | undefined> {
  const row = await selectSanctions(db).where('sanction.case_id', '=', id).executeTakeFirst();
  const found = row && sanctionOf(row);
  return found && canSeeSanction(actor, found) ? (found as SeenSanction<Officer>) : undefined;
}

/** Their own, the newest first: each with its reasons. */
export async function listOwnSanctions({ db, actor }: Viewer<Member>): Promise<readonly Sanction[]> {
  const rows = await selectSanctions(db)
    .where('sanction.member_id', '=', actor.id)
    .orderBy('begun_at', 'desc')
    .orderBy('sanction.id', 'desc')
    .limit(20)
    .execute();
  return rows.map(sanctionOf);
}

/** What waits for this officer, as SQL on `waiting`: the second look is for another one than the first. */
export function bansWaitingFor({ id, serves }: Officer) {
  const isTheirs = serves === 'every country' ? sql<boolean>`true` : sql<boolean>`on_country = any(${[...serves]})`;
  return sql<boolean>`(waiting.kind = 'ban_check' and ${isTheirs} and exists (select from sanction
    where sanction.id = waiting.subject_id and sanction.imposed_by is distinct from ${id}::uuid))`;
}

function selectSanctions(db: Db) {
  return db
    .selectFrom('sanction')
    .innerJoin('account_name as member', 'member.id', 'sanction.member_id')
    .leftJoin('account_name as officer', 'officer.id', 'sanction.imposed_by')
    .leftJoin('account_name as checker', 'checker.id', 'sanction.checked_by')
    .leftJoin('account_name as lifter', 'lifter.id', 'sanction.lifted_by')
    .select(['sanction.id', 'sanction.member_id as member', 'member.name as memberName', 'sanction.country'])
    .select(['sanction.case_id as caseId', 'sanction.kind', 'sanction.rule', 'sanction.facts'])
    .select(['sanction.imposed_by as imposedBy', 'officer.name as officer', 'sanction.begun_at as begunAt'])
    .select(['sanction.ends_at as endsAt', 'checker.name as checker', 'sanction.checked_at as checkedAt'])
    .select(['lifter.name as lifter', 'sanction.lifted_at as liftedAt', 'sanction.lift_words as liftWords']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSanctions>['execute']>>[number];

const usualRule: Rule = 'messages';
const sanctionOf = (row: Row): Sanction => ({ ...row, rule: ruleOf(row.rule) ?? usualRule });
