import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { noteAnswer } from '#domains/people/screening/steps/note-answer.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { ContactRequest } from '../access.ts';

/** Under the lock of the two. False where the request was answered or withdrawn in the meantime. */
export async function addContact(
  tx: Tx,
  { id, from, to }: Pick<ContactRequest, 'id' | 'from' | 'to'>,
  country: CountryCode,
): Promise<boolean> {
  const accepted = await tx.db
    .updateTable('contact_request')
    .set({ state: 'accepted', answered_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (accepted.numUpdatedRows === 0n) return isAccepted(tx, id);
  await tx.db
    .insertInto('contact')
    .values([
      { member_id: from, other_id: to, since: tx.now },
      { member_id: to, other_id: from, since: tx.now },
    ])
    // Each may have asked the other: the second answer finds them contacts already.
    .onConflict((same) => same.doNothing())
    .execute();
  await noteAnswer(tx, { kind: 'request', writer: from, reader: to, answer: 'answered' });
  await stopWaiting(tx, { kinds: ['contact_request'], subject: id });
  await tx.record({ verb: 'contact.accepted', subject: id, country });
  return true;
}

async function isAccepted({ db }: Tx, id: ContactRequest['id']): Promise<boolean> {
  const row = await db.selectFrom('contact_request').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'accepted';
}
