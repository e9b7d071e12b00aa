import type { Actor } from '../../../kernel/actor.ts';
import type { MemberId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { unlistPerson } from './unlist-person.ts';

/** Hides a profile by a decision of moderation, in the transaction of that decision. False where it was hidden before. */
export async function hideProfile(tx: Db, actor: Actor, member: MemberId, now: Date): Promise<boolean> {
  const hidden = await tx
    .updateTable('profile')
    .set({ hidden_at: now })
    .where('member_id', '=', member)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (hidden.numUpdatedRows === 0n) return false;
  await unlistPerson(tx, member);
  await recordEvent(tx, actor, { verb: 'profile.hidden', subject: member }, now);
  return true;
}
