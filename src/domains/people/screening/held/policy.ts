import { type Actor, type Officer, serves } from '#kernel/actor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { HeldState } from './model.ts';

interface HeldFacts {
  readonly sender: MemberId;
  readonly country: CountryCode;
  readonly state: HeldState;
}

/** The support service of the sender's country. */
export function canSeeHeld(actor: Actor, { country }: Pick<HeldFacts, 'country'>): actor is Officer {
  return serves(actor, country);
}

export function canDecideHeld(actor: Actor, held: Pick<HeldFacts, 'country' | 'state'>): actor is Officer {
  return canSeeHeld(actor, held) && held.state === 'waiting';
}

export function isSender(actor: Actor, { sender }: Pick<HeldFacts, 'sender'>): boolean {
  return actor.kind === 'member' && actor.id === sender;
}

/** Its sender takes it back, while nobody has decided. */
export function canWithdrawHeld(actor: Actor, held: Pick<HeldFacts, 'sender' | 'state'>): boolean {
  return isSender(actor, held) && held.state === 'waiting';
}
