import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { Mode, RuleKey } from '../model.ts';
import { canEditRules } from '../policy.ts';
import { addVersion } from '../steps/add-version.ts';

interface RuleEdit {
  readonly rule: RuleKey;
  readonly mode: Mode;
  readonly numbers: Readonly<Record<string, number>>;
  /** That the form showed. */
  readonly version: number;
}

/** Changes the numbers of a rule, or whether it acts. A form that shows an older version changes nothing. */
export async function editRule(
  by: By<Officer>,
  { rule, mode, numbers, version }: RuleEdit,
): Promise<Result<'edited', 'notAllowed' | 'changedMeanwhile'>> {
  const { actor } = by;
  if (!canEditRules(actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const row = await tx.db
      .selectFrom('screening_rule')
      .select('version')
      .where('key', '=', rule)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (row?.version !== version)
      return (await isSame(tx.db, { rule, mode, numbers })) ? ok('edited') : refuse('changedMeanwhile');
    if (await isSame(tx.db, { rule, mode, numbers })) return ok('edited');
    await addVersion(tx, { rule, mode, numbers, reason: 'edited', by: actor.id });
    return ok('edited');
  });
}

/** The same form, sent twice, or nothing to change. */
async function isSame(
  db: By['db'],
  { rule, mode, numbers }: Pick<RuleEdit, 'rule' | 'mode' | 'numbers'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('screening_rule_now')
    .select(['mode', 'numbers'])
    .where('key', '=', rule)
    .executeTakeFirst();
  const before = new Map(Object.entries(Object(row?.numbers)));
  return row?.mode === mode && Object.entries(numbers).every(([name, value]) => before.get(name) === value);
}
