import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Begins a conversation with somebody else, once one's own address is confirmed. */
export function canWriteTo(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.confirmed && actor.id !== person.id;
}

/** Only those who take part; a block on either side, or an end of the other's account, closes it. */
export function canAnswer(actor: Actor, conversation: { readonly open: boolean }): actor is Member {
  return actor.kind === 'member' && conversation.open;
}
