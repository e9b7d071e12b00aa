import { type Actor, isCentral, isVerified, type Member, type Officer } from '#kernel/actor.ts';

/** Opens campaigns, and appoints members who help to moderate. */
export function canRunForums(actor: Actor): actor is Officer {
  return isCentral(actor);
}

/** Is told what is new in a forum or a thread; officers have their queues. */
export function canFollow(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** What they write has limits; officers answer to their service. */
export function writesWithLimits(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** Looks for partners, and is shown adverts. */
export function looksForPartners(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** Is shown which project may come of a thread. */
export function couldBegin(actor: Actor): actor is Member {
  return actor.kind === 'member' && isVerified(actor);
}

/** Reads already, and writes once their service has confirmed person and school. */
export function writesOnceVerified(actor: Actor): boolean {
  return actor.kind === 'member' && !isVerified(actor);
}
