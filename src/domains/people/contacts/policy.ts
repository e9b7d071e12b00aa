import type { Actor, Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { RequestState } from './model.ts';

interface AskedRequest {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly state: RequestState;
}

/** Anybody but oneself, once one's own address is confirmed; limits and blocks are looked at under a lock. */
export function canAsk(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.confirmed && actor.id !== person.id;
}

/** Accepts or declines. */
export function canAnswer(actor: Actor, request: AskedRequest): actor is Member {
  return actor.kind === 'member' && actor.id === request.to && request.state === 'open';
}

export function canWithdraw(actor: Actor, request: AskedRequest): actor is Member {
  return actor.kind === 'member' && actor.id === request.from && request.state === 'open';
}

/** Whoever is not verified is reached by strangers, too: he may block like anyone, and take it back. */
export function canBlock(actor: Actor, person: { readonly id: MemberId }): actor is Member {
  return actor.kind === 'member' && actor.id !== person.id;
}
