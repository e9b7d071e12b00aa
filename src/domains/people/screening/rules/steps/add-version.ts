import type { Tx } from '#domains/core/event-log/transact.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Mode, RuleKey } from '../model.ts';

interface NewVersion {
  readonly rule: RuleKey;
  readonly mode: Mode;
  /** As before where they are left out. */
  readonly numbers?: Readonly<Record<string, number>>;
  readonly reason: 'edited' | 'precision';
  readonly by?: OfficerId;
}

/** A rule acts by its new version from now on, and is judged anew. The caller holds the lock of its row. */
export async function addVersion(tx: Tx, { rule, mode, numbers, reason, by }: NewVersion): Promise<void> {
  const { db, now } = tx;
  const before = await db
    .selectFrom('screening_rule')
    .innerJoin('screening_rule_version as current', (join) =>
      join.onRef('current.rule', '=', 'key').onRef('current.version', '=', 'screening_rule.version'),
    )
    .select(['screening_rule.id', 'current.version', 'current.mode', 'current.numbers'])
    .where('key', '=', rule)
    .executeTakeFirst();
  if (!before) return;
  const version = before.version + 1;
  await db
    .insertInto('screening_rule_version')
    .values({
      rule,
      version,
      mode,
      numbers: JSON.stringify(numbers ?? before.numbers),
      reason,
      set_by: by ?? null,
      set_at: now,
    })
    .execute();
  await db.updateTable('screening_rule').set({ version, last_decisions: '' }).where('key', '=', rule).execute();
  await tx.record({
    verb: reason === 'precision' ? 'screening_rule.observed' : 'screening_rule.edited',
    subject: before.id,
    details: { rule, version, mode },
  });
}
