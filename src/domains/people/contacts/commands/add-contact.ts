import { recordEvent } from '#domains/core/events/record-event.ts';
import type { ContactRequest } from '../access.ts';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';

/** Under the lock of the two. False where the request was answered or withdrawn in the meantime. */
export async function addContact(
  tx: Db,
  actor: Member,
  { id, from, to }: Pick<ContactRequest, 'id' | 'from' | 'to'>,
  now: Date,
): Promise<boolean> {
  const accepted = await tx
    .updateTable('contact_request')
    .set({ state: 'accepted', answered_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (accepted.numUpdatedRows === 0n) return isAccepted(tx, id);
  await tx
    .insertInto('contact')
    .values([
      { member_id: from, other_id: to, since: now },
      { member_id: to, other_id: from, since: now },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordEvent(tx, actor, { verb: 'contact.accepted', subject: id, country: actor.country }, now);
  return true;
}

async function isAccepted(tx: Db, id: ContactRequest['id']): Promise<boolean> {
  const row = await tx.selectFrom('contact_request').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'accepted';
}
