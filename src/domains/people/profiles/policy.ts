import type { Actor } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** What decides who may read a profile. */
export interface ProfileState {
  readonly id: MemberId;
  readonly suspended: boolean;
  readonly hidden: boolean;
  /** Its owner has blocked the one who asks. */
  readonly blocksReader: boolean;
}

/** Teachers and their support services. What moderation took away is there for its owner alone. */
export function canReadProfile(actor: Actor, profile: ProfileState): boolean {
  if (actor.kind !== 'member' && actor.kind !== 'officer') return false;
  if (actor.id === profile.id) return true;
  return !profile.suspended && !profile.hidden && !profile.blocksReader;
}

/** Who may look for people: verified or not, for whoever has just come should see who is there. */
export function canSearchPeople(actor: Actor): boolean {
  return actor.kind === 'member';
}
