import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { writesWithLimits } from '../policy.ts';

/** The transaction of a member, whose writing has limits; undefined for officers. */
export function asMember(tx: Tx<Member | Officer>): Tx<Member> | undefined {
  const { actor } = tx;
  return writesWithLimits(actor) ? { ...tx, actor } : undefined;
}
