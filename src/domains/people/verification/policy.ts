import { type Actor, type Officer, serves } from '#kernel/actor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import { type HeadQuestion, type MemberState, reminderFrom } from './model.ts';

interface Person {
  readonly country: CountryCode;
  readonly state: MemberState;
}

/** The verification file of a person is for the support service of their country. */
export function canSeeVerification(actor: Actor, person: Pick<Person, 'country'>): boolean {
  return serves(actor, person.country);
}

/** Refuse, and verify where `canVerify` too: a person who waits, by the service of their country. */
export function canDecideOn(actor: Actor, person: Person): actor is Officer {
  return serves(actor, person.country) && person.state === 'waiting';
}

/** Nobody is verified whose address may be somebody else's. */
export function canVerify(
  actor: Actor,
  person: Person & { readonly addressConfirmedAt: Date | null },
): actor is Officer {
  return canDecideOn(actor, person) && person.addressConfirmedAt !== null;
}

interface Own {
  readonly id: MemberId;
  readonly state: MemberState;
  readonly head: HeadQuestion | undefined;
}

/** The member, once a week, while there is no answer. */
export function canRemindHead(actor: Actor, own: Own, now: Date): boolean {
  const from = reminderFrom(own);
  return actor.kind === 'member' && actor.id === own.id && from !== undefined && from <= now;
}

/** In every state: a move, a mistake, another try after a refusal. Each begins the verification anew. */
export function canChangeSchool(actor: Actor, own: Pick<Own, 'id'>): boolean {
  return actor.kind === 'member' && actor.id === own.id;
}
