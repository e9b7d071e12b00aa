import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Every member, verified or not: newcomers should see who would fit them. Who is suggested is verified. */
export function canSeeSuggestions(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** The reader to whom it is suggested, and nobody else, puts it away and takes that back. */
export function canDismiss(actor: Actor, suggestion: { readonly reader: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.id === suggestion.reader;
}
