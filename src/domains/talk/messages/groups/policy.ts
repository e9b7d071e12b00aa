import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';

interface GroupFacts {
  readonly group: { readonly title: string } | undefined;
}

/** Members with a confirmed address begin groups with their contacts; the command asks whether all are. */
export function canStartGroup(actor: Actor): actor is Member {
  return hasConfirmedAddress(actor);
}

/** Everybody in a group adds their own contacts. */
export function canAddPeople(actor: Actor, conversation: GroupFacts): actor is Member {
  return hasConfirmedAddress(actor) && conversation.group !== undefined;
}

/** Everybody in a group gives it another title. */
export function canRenameGroup(actor: Actor, conversation: GroupFacts): actor is Member {
  return hasConfirmedAddress(actor) && conversation.group !== undefined;
}

/** Everybody leaves a group when they like; a conversation of two is nobody's to leave. */
export function canLeaveGroup(actor: Actor, conversation: GroupFacts): actor is Member {
  return actor.kind === 'member' && conversation.group !== undefined;
}
