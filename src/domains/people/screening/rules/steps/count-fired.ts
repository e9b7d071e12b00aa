import type { Tx } from '#domains/core/event-log/transact.ts';
import type { RuleKey } from '../model.ts';

/** Rules have stopped a text, or would have. */
export async function countFired({ db }: Pick<Tx, 'db'>, rules: readonly RuleKey[]): Promise<void> {
  // In order, so that two transactions with the same rules do not deadlock.
  for (const rule of [...rules].sort())
    await db
      .updateTable('screening_rule')
      .set(({ eb }) => ({ fired: eb('fired', '+', 1) }))
      .where('key', '=', rule)
      .execute();
}
