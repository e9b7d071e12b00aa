import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Mode, StoredRule } from './model.ts';

export interface RuleLine extends StoredRule {
  readonly fired: number;
  readonly upheld: number;
  /** What officers decided about the last texts that this version held: 1 where rightly. */
  readonly lastDecisions: string;
  readonly versions: readonly RuleVersion[];
}

export interface RuleVersion {
  readonly version: number;
  readonly mode: Mode;
  readonly numbers: Readonly<Record<string, number>>;
  readonly reason: 'start' | 'edited' | 'precision';
  readonly by: string | null;
  readonly at: Date;
}

const versionsShown = 20;

/** All rules with their last versions, the newest first. One query. */
export async function listRules(db: Db): Promise<readonly RuleLine[]> {
  const { rows } = await sql<RuleLine & { readonly versions: readonly (RuleVersion & { readonly at: string })[] }>`
    select screening_rule.key, screening_rule.version, now.mode, now.numbers, fired, upheld,
      last_decisions as "lastDecisions",
      (select json_agg(one order by version desc) from (
        select version, mode, numbers, reason, account_name.name as by, set_at as at
        from screening_rule_version left join account_name on account_name.id = set_by
        where rule = screening_rule.key order by version desc limit ${sql.lit(versionsShown)}) one) as versions
    from screening_rule join screening_rule_now now on now.key = screening_rule.key`.execute(db);
  return rows.map((row) => ({ ...row, versions: row.versions.map((one) => ({ ...one, at: new Date(one.at) })) }));
}

/** Rules that went back to observing by themselves, and that nobody has edited since. */
export async function listFallenBack(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('screening_rule')
    .innerJoin('screening_rule_version as current', (join) =>
      join.onRef('current.rule', '=', 'key').onRef('current.version', '=', 'screening_rule.version'),
    )
    .select('key')
    .where('reason', '=', 'precision')
    .orderBy('key')
    .execute();
  return rows.map(({ key }) => key);
}
