import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSanction } from '../access.ts';
import type { Check } from '../model.ts';
import { canCheckBan } from '../policy.ts';
import { sendSanctionStatement } from '../steps/send-sanction-statement.ts';

/** The second officer agrees to the ban, or leaves it a suspension that ends by itself. */
export async function checkBan(
  by: By<Officer>,
  sanction: SeenSanction<Officer>,
  check: Check,
): Promise<Result<'checked', 'notAllowed' | 'checkedAlready'>> {
  const { actor } = by;
  if (!canCheckBan(actor, sanction)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const confirms = check === 'confirm';
    const { numUpdatedRows } = await tx.db
      .updateTable('sanction')
      .set({
        checked_by: actor.id,
        checked_at: tx.now,
        ...(confirms ? { ends_at: null } : { kind: 'suspension' as const }),
      })
      .where('id', '=', sanction.id)
      .where('checked_at', 'is', null)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('checkedAlready');
    await stopWaiting(tx, { subject: sanction.id, kinds: ['ban_check'] });
    await sendSanctionStatement(tx, sanction, { outcome: confirms ? 'confirmed' : 'shortened', words: sanction.facts });
    const verb = confirms ? 'sanction.confirmed' : 'sanction.shortened';
    await tx.record({ verb, subject: sanction.id, country: sanction.country });
    return ok('checked');
  });
}
