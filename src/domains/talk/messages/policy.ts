import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import { minutesToEdit } from './model.ts';

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

interface MessageFacts {
  readonly author: AccountId | null;
  readonly sentAt: Date;
  readonly hidden: boolean;
  readonly removed: boolean;
}

/** The author, for a quarter of an hour, while it stands there and can be answered. Screening has judged a first message to a stranger: it stays. */
export function canEdit(
  actor: Actor,
  message: MessageFacts & { readonly unanswered: boolean },
  { open, now }: { readonly open: boolean; readonly now: Date },
): actor is Member {
  return canRemove(actor, message) && open && !message.unanswered && now <= minutesAfter(message.sentAt, minutesToEdit);
}

/** The author, at any time. What the support service has hidden stays for its case. */
export function canRemove(actor: Actor, message: MessageFacts): actor is Member {
  return actor.kind === 'member' && actor.id === message.author && !message.hidden && !message.removed;
}
