import { asProgram, type Tx } from '#domains/core/event-log/transact.ts';
import { afterDecision, type RuleKey } from '../model.ts';
import { addVersion } from './add-version.ts';

interface Decided {
  readonly rule: RuleKey;
  /** That has held the text. */
  readonly version: number;
  readonly isUpheld: boolean;
}

/**
 * An officer has decided about a text that a rule has held. What an earlier version held says nothing about this one. A rule that is wrong
 * too often observes from now on, until the central service has looked at it.
 */
export async function noteDecision(tx: Tx, { rule, version, isUpheld }: Decided): Promise<void> {
  const row = await tx.db
    .selectFrom('screening_rule')
    .select(['version', 'last_decisions'])
    .where('key', '=', rule)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return;
  const isOfNow = row.version === version;
  const { last, tooOftenWrong } = isOfNow
    ? afterDecision(row.last_decisions, isUpheld)
    : { last: row.last_decisions, tooOftenWrong: false };
  await tx.db
    .updateTable('screening_rule')
    .set(({ eb }) => ({ last_decisions: last, ...(isUpheld && { upheld: eb('upheld', '+', 1) }) }))
    .where('key', '=', rule)
    .execute();
  if (tooOftenWrong) await addVersion(asProgram(tx), { rule, mode: 'observe', reason: 'precision' });
}
