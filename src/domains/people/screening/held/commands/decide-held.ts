import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isRuleKey } from '../../rules/model.ts';
import { noteDecision } from '../../rules/steps/note-decision.ts';
import type { SeenHeld } from '../access.ts';
import type { HeldDecision, RefusalReason } from '../model.ts';
import { canDecideHeld } from '../policy.ts';
import { closeHeld } from '../steps/close-held.ts';
import { sendHeldStatement } from '../steps/send-held-statement.ts';

export interface NewHeldDecision {
  readonly decision: HeldDecision;
  /** Of a refusal. */
  readonly reason: RefusalReason | undefined;
  readonly words: string;
}

/**
 * Decides about texts of one sender, each once: what is released is sent by what follows from the event, with the rights that the sender has
 * then; of what is refused the sender is told why in the same transaction. Those that somebody else has decided meanwhile stay so.
 */
export async function decideHeld(
  by: By<Officer>,
  texts: readonly SeenHeld<Officer>[],
  { decision, reason, words }: NewHeldDecision,
): Promise<Result<number, 'decidedAlready'>> {
  const { actor } = by;
  const open = texts.filter((held) => canDecideHeld(actor, held)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (open.length === 0) return decidedBefore(by, texts, decision);
  const state = decision === 'release' ? 'released' : 'refused';
  const decided = await transact(by, async (tx) => {
    const closed: SeenHeld<Officer>[] = [];
    for (const held of open) {
      if (!(await closeHeld(tx, { id: held.id, state }))) continue;
      closed.push(held);
      await tx.db
        .updateTable('held_text')
        .set({ decided_by: actor.id, ...(state === 'refused' && { reason: reason ?? 'other', words }) })
        .where('id', '=', held.id)
        .execute();
      if (isRuleKey(held.rule))
        await noteDecision(tx, { rule: held.rule, version: held.version, isUpheld: state === 'refused' });
      const { id: subject, country, kind } = held;
      if (state === 'released') await tx.record({ verb: 'held_text.released', subject, country, details: { kind } });
      else await tx.record({ verb: 'held_text.refused', subject, country, details: { reason: reason ?? 'other' } });
    }
    const [first] = closed;
    if (first && state === 'refused')
      await sendHeldStatement(tx, first, { reason: reason ?? 'other', words, count: closed.length });
    return closed.length;
  });
  return decided > 0 ? ok(decided) : decidedBefore(by, texts, decision);
}

/** The same form, sent twice, has decided; another decision has not. */
async function decidedBefore(
  { db, actor }: By<Officer>,
  texts: readonly SeenHeld<Officer>[],
  decision: HeldDecision,
): Promise<Result<number, 'decidedAlready'>> {
  const [first] = texts;
  if (!first) return refuse('decidedAlready');
  const row = await db
    .selectFrom('held_text')
    .select(['state', 'decided_by'])
    .where('id', '=', first.id)
    .executeTakeFirst();
  const wanted: readonly string[] = decision === 'release' ? ['released', 'undelivered'] : ['refused'];
  return row?.decided_by === actor.id && wanted.includes(row.state) ? ok(texts.length) : refuse('decidedAlready');
}
