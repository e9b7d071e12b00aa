import { type Actor, hasConfirmedAddress, type Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { RequestState } from './model.ts';

interface RequestFacts {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly state: RequestState;
}

/** Members with a confirmed address may ask any other member; the command checks limits and blocks under a lock. */
export function canAsk(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return hasConfirmedAddress(actor) && actor.id !== person.id;
}

/** The person who was asked accepts or declines. */
export function canAnswer(actor: Actor, request: RequestFacts): actor is Member {
  return isAsked(actor, request) && request.state === 'open';
}

export function isAsked(actor: Actor, request: Pick<RequestFacts, 'to'>): actor is Member {
  return actor.kind === 'member' && actor.id === request.to;
}

export function canWithdraw(actor: Actor, request: RequestFacts): actor is Member {
  return actor.kind === 'member' && actor.id === request.from && request.state === 'open';
}

/** Also for members who are not verified, since strangers can reach them too. Unblocking follows the same rule. */
export function canBlock(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.id !== person.id;
}
