import type { Actor, Member } from '#kernel/actor.ts';

/** Every member, verified or not: newcomers should see who takes part. */
export function canSearchPeople(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** Members can keep what they look for, in any of the lists that can be searched. */
export function canKeepSearches(actor: Actor): actor is Member {
  return actor.kind === 'member';
}
