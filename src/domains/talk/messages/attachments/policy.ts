import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';

/** Whoever can answer sends files along, but to a stranger who has not answered yet. */
export function canAttach(
  actor: Actor,
  { open, awaited }: { readonly open: boolean; readonly awaited: boolean },
): actor is Member {
  return hasConfirmedAddress(actor) && open && !awaited;
}
