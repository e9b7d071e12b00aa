import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import type { SeenSanction } from '../access.ts';
import { canLift } from '../policy.ts';
import { sendSanctionStatement } from '../steps/send-sanction-statement.ts';

/** Ends it before its time; the member is told why. The same form, sent twice, has lifted it. */
export async function liftSanction(
  by: By<Officer>,
  sanction: SeenSanction<Officer>,
  words: string,
): Promise<Result<'lifted', 'notAllowed'>> {
  const { actor, now } = by;
  if (sanction.liftedAt) return ok('lifted');
  if (!canLift(actor, sanction, now)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('sanction')
      .set({ lifted_by: actor.id, lifted_at: tx.now, lift_words: words })
      .where('id', '=', sanction.id)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('lifted');
    await stopWaiting(tx, { subject: sanction.id, kinds: ['ban_check'] });
    await sendSanctionStatement(tx, sanction, { outcome: 'lifted', words });
    tx.publish(rightsTopic(sanction.member));
    await tx.record({ verb: 'sanction.lifted', subject: sanction.id, country: sanction.country });
    return ok('lifted');
  });
}
