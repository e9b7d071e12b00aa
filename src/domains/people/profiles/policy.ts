import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** What decides who may read a profile. */
export interface ProfileState {
  readonly id: MemberId;
  readonly suspended: boolean;
  readonly hidden: boolean;
  /** The owner has blocked the reader. */
  readonly blocksReader: boolean;
}

/** Members and support services. A profile that moderation has hidden is shown to its owner only. */
export function canReadProfile(actor: Actor, profile: ProfileState): boolean {
  if (actor.kind !== 'member' && actor.kind !== 'officer') return false;
  if (actor.id === profile.id) return true;
  return !profile.suspended && !profile.hidden && !profile.blocksReader;
}
