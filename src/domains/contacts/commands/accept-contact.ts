import type { Actor, Member } from '../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { ContactRequest, SeenRequest } from '../access.ts';
import { canAnswer } from '../policy.ts';
import { lockPair } from './lock-pair.ts';

/** Accepting twice is accepting once. */
export async function acceptContact(
  db: Db,
  actor: Actor,
  request: SeenRequest,
  now: Date,
): Promise<Result<'contact', 'closed'>> {
  if (request.state === 'accepted' && actor.kind === 'member' && actor.id === request.to) return ok('contact');
  if (!canAnswer(actor, request)) return refuse('closed');
  return db.transaction().execute(async (tx) => {
    await lockPair(tx, request.from, request.to);
    return (await makeContact(tx, actor, request, now)) ? ok('contact') : refuse('closed');
  });
}

/** Under the lock of the two. False where the request was answered or withdrawn in the meantime. */
export async function makeContact(
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
