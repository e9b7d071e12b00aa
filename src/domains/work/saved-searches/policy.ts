import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Nobody sees what others look for. */
export function canManageSearch(actor: Actor, search: { readonly owner: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.id === search.owner;
}
