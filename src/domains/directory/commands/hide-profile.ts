import type { Actor } from '../../../kernel/actor.ts';
import type { MemberId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { listPerson } from './list-person.ts';

/** Hides a profile by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hideProfile(tx: Db, actor: Actor | 'program', member: MemberId, now: Date): Promise<boolean> {
  const hidden = await tx
    .updateTable('profile')
    .set({ hidden_at: now })
    .where('member_id', '=', member)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (hidden.numUpdatedRows === 0n) return false;
  await listPerson(tx, member, now);
  await recordEvent(tx, actor, { verb: 'profile.hidden', subject: member }, now);
  return true;
}

/** Shows it again, in the search too: the support service found nothing wrong. */
export async function showProfile(tx: Db, actor: Actor, member: MemberId, now: Date): Promise<boolean> {
  const shown = await tx
    .updateTable('profile')
    .set({ hidden_at: null })
    .where('member_id', '=', member)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (shown.numUpdatedRows === 0n) return false;
  await listPerson(tx, member, now);
  await recordEvent(tx, actor, { verb: 'profile.shown', subject: member }, now);
  return true;
}
