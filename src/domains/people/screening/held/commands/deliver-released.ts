import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { ApproachKind } from '../../kinds/model.ts';
import { findReleased, type ReleasedText } from '../access.ts';

interface Delivery {
  readonly id: string;
  /** Of the released text. */
  readonly kind: ApproachKind;
  /** Which the domain that sends it knows. */
  readonly sends: ApproachKind;
}

/**
 * Sends what an officer has released, as its sender and with the rights that they have now: the domain hands its command. The command sends
 * it once however often it is called, for the text has the id of what it becomes. What can not be sent any more stays with its sender.
 */
export async function deliverReleased(
  by: By<'program'>,
  { id, kind, sends }: Delivery,
  send: (as: By<Member>, text: ReleasedText) => Promise<boolean>,
): Promise<void> {
  if (kind !== sends) return;
  const text = await findReleased(by.db, id, by.now);
  if (!text) return;
  const isSent = text !== 'unsendable' && (await send({ ...by, actor: text.sender }, text));
  await (isSent ? noteDelivered(by, id) : noteUndelivered(by, id));
}

/** A command that found the two in talk already has not noted it. */
async function noteDelivered({ db }: By<'program'>, id: string): Promise<void> {
  await db
    .updateTable('approach')
    .set({ outcome: 'sent' })
    .where('id', '=', id)
    .where('outcome', '=', 'held')
    .execute();
}

/** Its sender is told. */
async function noteUndelivered(by: By<'program'>, id: string): Promise<void> {
  await transact(by, async (tx) => {
    const row = await tx.db
      .updateTable('held_text')
      .set({ state: 'undelivered' })
      .where('id', '=', id)
      .where('state', '=', 'released')
      .returning('country')
      .executeTakeFirst();
    if (!row) return;
    await tx.db.updateTable('approach').set({ outcome: 'refused' }).where('id', '=', id).execute();
    await tx.record({ verb: 'held_text.undelivered', subject: id, country: row.country });
  });
}
