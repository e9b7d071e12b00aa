import { recordEvent } from '#domains/core/events/record-event.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a profile by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hideProfile(tx: Db, actor: Actor | 'program', member: MemberId, now: Date): Promise<boolean> {
  return turnProfile(tx, actor, member, { to: 'hidden', now });
}

/** Shows it again, in the search too: the support service found nothing wrong. */
export function showProfile(tx: Db, actor: Actor, member: MemberId, now: Date): Promise<boolean> {
  return turnProfile(tx, actor, member, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnProfile(tx: Db, actor: Actor | 'program', member: MemberId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('profile')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('member_id', '=', member)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await reindexPerson({ db: tx, now }, member);
  await recordEvent(tx, actor, { verb: `profile.${to}`, subject: member }, now);
  return true;
}
