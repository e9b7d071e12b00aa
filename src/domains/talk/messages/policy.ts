import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Members with a confirmed address may begin a conversation with another person. */
export function canWriteTo(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return hasConfirmedAddress(actor) && actor.id !== person.id;
}

/** Participants, while the conversation is open: of two, a block on either side or the end of the other account closes it. */
export function canAnswer(actor: Actor, conversation: { readonly open: boolean }): actor is Member {
  return actor.kind === 'member' && conversation.open;
}

/** Officers write by mail, in the name of their service. */
export function hasInbox(actor: Actor): actor is Member {
  return actor.kind === 'member';
}
